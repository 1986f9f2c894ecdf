package app.huike.lifecycle.arbitration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a day a sweep may start a process: a share of all customers, within bounds. As a diagram writes it: {@code 0.5% 20 2000}.
 *
 * @param percent of the shop's customers
 */
public record DailyCap(BigDecimal percent, int least, int most) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)% (\\d+) (\\d+)");

    /** @throws IllegalArgumentException for what is not written like {@code 0.5% 20 2000} */
    static DailyCap of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no daily cap like '0.5% 20 2000'");
        }
        return new DailyCap(
                new BigDecimal(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** The cap in a shop of so many customers. */
    public int of(long customers) {
        long share = percent.multiply(BigDecimal.valueOf(customers))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN)
                .longValueExact();
        return (int) Math.min(most, Math.max(least, share));
    }
}
