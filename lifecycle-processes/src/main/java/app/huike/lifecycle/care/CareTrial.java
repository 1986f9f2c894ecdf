package app.huike.lifecycle.care;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.MembersInMemory;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The greeting with all of its real steps and tables, over doors in memory. */
@Vetoed
class CareTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "care";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new CareTrial(engine);
        }
    }

    private final MembersInMemory members = new MembersInMemory();
    private final OwnDay day = new OwnDay(customers, clock);
    private Instant lastBought;

    CareTrial(TrialEngine engine) {
        super(engine);
        GiftFacts gifts = new GiftFacts(customers, members, members.tiers(), new Shelf(), coupons, clock);
        time.step("planGreeting", new PlanGreeting(customers))
                .step("checkDay", new CheckDay(day))
                .step("assessGift", new AssessGift(gifts));
    }

    /** A member of that tier since so many days, who last bought so many days ago. */
    void isMember(Tier tier, int forDays, int boughtDaysAgo) {
        members.joins(CUSTOMER, daysAgo(forDays));
        members.standsIn(tier);
        lastBought = daysAgo(boughtDaysAgo);
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** The sweep finds the occasion, {@code BIRTHDAY 2026-06-02}; why not, or empty. */
    Optional<String> isFound(String cycle) {
        return swept(new SweepOccasions(arbitration.starts(), arbitration.policies(), null, shop), cycle, 0);
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new CareFacts(members, day));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("has-been-member", this::hasBeenMember);
        happenings.put("was-born", day -> customers.wasBorn(CUSTOMER, day));
        happenings.put("lives-in", zone -> customers.livesIn(CUSTOMER, zone));
        happenings.put("occasion-is", this::isFound);
        return happenings;
    }

    /** {@code GOLD 400 20}: the tier, for how many days, and how many days ago something was bought. */
    private void hasBeenMember(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length != 3) {
            throw new TrialBroken(told + " is not such as GOLD 400 20");
        }
        isMember(constant(Tier.class, words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }

    private final class Shelf extends Purchases {
        @Override
        public Map<UUID, Bought> bought(List<UUID> customerIds) {
            return lastBought == null
                    ? Map.of()
                    : Map.of(CUSTOMER, new Bought(1, lastBought, Money.parse("USD 20.00")));
        }
    }
}
