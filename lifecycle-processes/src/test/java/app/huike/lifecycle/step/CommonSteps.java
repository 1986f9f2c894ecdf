package app.huike.lifecycle.step;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Messages;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.Offers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Shopkeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real steps that every stage may use, over a story's fakes. */
public final class CommonSteps {

    private CommonSteps() {}

    /** @param more what the stage's messages may say besides the coupon */
    public static void in(
            ProcessStory story,
            Shopkeeper customers,
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
        story.step("grantCoupon", new GrantCoupon(coupons, clock, shop))
                .step(
                        "sendMessage",
                        new SendMessage(
                                new MessageHolds(holds, known, log),
                                new MessageRequests(known, execution -> 50, clock),
                                messages))
                .step("planCall", new PlanCall(customers, shop))
                .step("noteUnreachable", new NoteUnreachable(log))
                .step("noteEntry", new NoteEntry(log))
                .step("recordOptOut", new RecordOptOut(customers.consents()))
                .step("revokeCoupon", new RevokeCoupon(coupons))
                .step("assessReach", new AssessReach(customers))
                .step("setDeadline", new SetDeadline(clock))
                .step("logDecision", new LogDecision(log, new TableColumns()));
    }

    /** Every offer is called the same. */
    private static final class OfferNames extends Offers {
        @Override
        public Optional<Names> names(String key) {
            return Optional.of(new Names("a tasting box", "试用装", "試用組"));
        }
    }
}
