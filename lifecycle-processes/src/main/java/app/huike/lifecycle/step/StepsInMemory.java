package app.huike.lifecycle.step;

import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Messages;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.Offers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real steps that every stage may use, over doors in memory: for trials and process tests. */
@Vetoed
public final class StepsInMemory {

    private static final int USUAL_RANK = 50;

    private StepsInMemory() {}

    /**
     * By the names that diagrams call them.
     *
     * @param more what the stage's messages may say besides the coupon
     */
    public static Map<String, Step> over(
            Customers customers,
            Consents consents,
            Coupons coupons,
            Messages messages,
            JourneyLog log,
            BusinessClock clock,
            Shop shop,
            List<MessageFacts> more,
            List<MessageHold> holds) {
        List<MessageFacts> facts = new ArrayList<>(more);
        facts.add(new CouponFacts(coupons, new OfferNames()));
        KnownFacts known = new KnownFacts(facts);
        return Map.ofEntries(
                Map.entry("grantCoupon", new GrantCoupon(coupons, clock, shop)),
                Map.entry(
                        "sendMessage",
                        new SendMessage(
                                new MessageHolds(holds, log),
                                new MessageRequests(known, execution -> USUAL_RANK, clock),
                                messages)),
                Map.entry("planCall", new PlanCall(customers, shop)),
                Map.entry("noteUnreachable", new NoteUnreachable(log)),
                Map.entry("noteEntry", new NoteEntry(log)),
                Map.entry("recordOptOut", new RecordOptOut(consents)),
                Map.entry("revokeCoupon", new RevokeCoupon(coupons)),
                Map.entry("assessReach", new AssessReach(customers)),
                Map.entry("setDeadline", new SetDeadline(clock)),
                Map.entry("logDecision", new LogDecision(log, new TableColumns())));
    }

    /** Every offer is called the same. */
    private static final class OfferNames extends Offers {
        @Override
        public Optional<Names> names(String key) {
            return Optional.of(new Names("a tasting box", "试用装", "試用組"));
        }
    }
}
