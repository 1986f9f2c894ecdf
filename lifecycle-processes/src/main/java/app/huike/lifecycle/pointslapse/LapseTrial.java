package app.huike.lifecycle.pointslapse;

import app.huike.crm.messaging.Messages;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What a customer is told of points that end: all real steps and the sweep over doors in memory. */
@Vetoed
class LapseTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "points-lapse";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new LapseTrial(engine);
        }
    }

    final EndsInMemory ends = new EndsInMemory();
    /** Whether the outbox lets anything out. */
    boolean sending = true;

    LapseTrial(TrialEngine engine) {
        super(engine);
        time.step("planNotices", new PlanNotices(clock)).step("noteNotice", new NoteNotice(new Sent(), ends));
    }

    /** The sweep finds what ends; why not, or empty. */
    Optional<String> isFound() {
        return swept(sweep(), EndsInMemory.END.toString(), ends.points);
    }

    SweepEndings sweep() {
        return new SweepEndings(arbitration.policies(), arbitration.starts());
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new LapseFacts(ends));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("has-stamps", many -> ends.stamps = Long.parseLong(many));
        happenings.put(
                "has-cashback", amount -> ends.cents = Money.parse(amount).getAmountMinorLong());
        happenings.put("points-end", many -> {
            ends.points = Long.parseLong(many);
            isFound();
        });
        happenings.put("spends-points", none -> ends.points = 0);
        happenings.put("nothing-goes-out", none -> sending = false);
        return happenings;
    }

    private final class Sent extends Messages {

        @Override
        public Optional<Instant> goneAt(String effectKey) {
            return post.sent().stream()
                    .filter(sent -> sending && sent.request().effectKey().equals(effectKey))
                    .map(sent -> sent.at())
                    .findFirst();
        }
    }
}
