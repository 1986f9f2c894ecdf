package app.huike.lifecycle.winback;

import app.huike.crm.shared.Percent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What became of the win-backs that ended, and what customers do who get none.
 *
 * @param months the newest first
 * @param reasons why customers were lost, the most frequent first
 * @param untreated beside it: nobody is "won back" who would have come by himself
 */
public record WinBackReport(List<Month> months, List<Reason> reasons, Untreated untreated) {

    /**
     * Win-backs that ended in a month of the shop.
     *
     * @param boughtAgain ended by a purchase
     * @param lost ended without one, at the end of their time; all others were ended from outside, such as by an opt-out
     */
    public record Month(YearMonth month, int ended, int boughtAgain, int lost) {

        /** Of a hundred that ran to an end so many bought; empty where none did. */
        public Optional<BigDecimal> rate() {
            return Percent.of(boughtAgain, boughtAgain + lost);
        }
    }

    /** @param reason the customer's own word as a code, or {@code NO_REACTION} */
    public record Reason(String reason, int customers) {}

    /**
     * Silences of 90 days that no win-back met, and whose next 90 days are over.
     *
     * @param bought how many of them ended by a purchase in those next 90 days
     */
    public record Untreated(int silent, int bought) {

        /** Of a hundred; empty where there was none. */
        public Optional<BigDecimal> rate() {
            return Percent.of(bought, silent);
        }
    }
}
