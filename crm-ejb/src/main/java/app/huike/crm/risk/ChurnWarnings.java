package app.huike.crm.risk;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.risk.domain.RiskBook;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the warnings; for processes. While one is open the customer's stage is AT_RISK. */
@Stateless
public class ChurnWarnings {

    private static final String ASK = "ASK";

    @Inject
    RiskBook book;

    @Inject
    Stages stages;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /**
     * Opens one; false where one is open already, or the customer objects to being scored. The stage follows with the first {@link #turn}: a purchase
     * holds the stage before it holds what starts, and whoever starts must not do it the other way round.
     */
    public boolean open(UUID customerId, RiskScore score) {
        Rights.requireAutomatic();
        book.alone(customerId);
        if (book.objectedAt(customerId).isPresent()
                || !book.openWarning(customerId, score, clock.instant(), shop.currency())) {
            return false;
        }
        journey.add(
                customerId, "CHURN_WARNING", null, Map.of("score", score.score().toPlainString()));
        return true;
    }

    /** Empty where none is open. */
    public Optional<WarningView> of(UUID customerId) {
        Rights.requireAutomatic();
        return book.open(customerId);
    }

    /**
     * Whether somebody is to be asked about the customer now: {@code ASK}, {@code NOT_AMONG_BEST}, or {@code OWNER_FULL} while the owner, or the
     * group, has so many open ones, counting those of more valuable customers that wait. What is new is logged.
     *
     * @param bestPercent so many of a hundred customers are worth it, by what they bought in twelve months, as it is when the first of a day asks
     */
    public String turn(UUID customerId, int bestPercent, int atMost) {
        Rights.requireAutomatic();
        book.holdPerson(customerId);
        stages.mark(customerId, StageMark.WARNED, true, "CHURN_WARNING");
        Instant now = clock.instant();
        String answer = !book.amongBest(customerId, bestPercent, shop.dayOf(now), now, shop.currency())
                ? "NOT_AMONG_BEST"
                : book.ahead(customerId) < atMost ? ASK : "OWNER_FULL";
        if (answer.equals(ASK)) {
            book.asked(customerId, now);
        } else if (book.waits(customerId, answer)) {
            journey.add(customerId, "CHURN_WARNING_WAITS", answer, Map.of());
        }
        return answer;
    }

    /** Closes the open one; closing twice changes nothing. */
    public void close(UUID customerId, String reason) {
        Rights.requireAutomatic();
        if (book.close(customerId, reason, clock.instant())) {
            stages.mark(customerId, StageMark.WARNED, false, "WARNING_CLOSED");
            journey.add(customerId, "CHURN_WARNING_CLOSED", reason, Map.of());
        }
    }
}
