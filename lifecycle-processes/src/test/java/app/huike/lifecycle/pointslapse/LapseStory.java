package app.huike.lifecycle.pointslapse;

import static app.huike.crm.loyalty.LoyaltyCurrency.CASHBACK;
import static app.huike.crm.loyalty.LoyaltyCurrency.POINTS;
import static app.huike.crm.loyalty.LoyaltyCurrency.STAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.joda.money.CurrencyUnit.USD;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.messaging.Messages;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** What Anna is told of points that end: all real steps and the sweep over fakes of the ledger and the outbox. */
final class LapseStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/points-lapse/points-lapse.bpmn";
    /** 30 days after the story begins. */
    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final Ends ends = new Ends();
    /** Whether the outbox lets anything out. */
    boolean sending = true;

    LapseStory() {
        super(VISITED, DIAGRAM);
        time.step("planNotices", new PlanNotices(clock)).step("noteNotice", new NoteNotice(new Sent(), ends));
    }

    /** The sweep finds so many points. */
    Journey willLapse(long points) {
        ends.points = points;
        return willLapse();
    }

    /** The sweep finds what ends. */
    Journey willLapse() {
        CurrentActor.run(
                Actor.SYSTEM, () -> sweep().start(new SweepRow(ANNA, null, null, END.toString(), ends.points)));
        time.runDue();
        return journey();
    }

    SweepEndings sweep() {
        return new SweepEndings(arbitration.policies(), arbitration.starts());
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("points-lapse-", ""))
                .toList();
    }

    Map<String, Object> saidLast() {
        return post.sent().get(post.sent().size() - 1).request().model();
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new LapseFacts(ends).of(execution);
    }

    @Override
    protected boolean factsHold(DelegateExecution execution) {
        return new LapseFacts(ends).stillHold(execution);
    }

    /** What the ledger says and hears. */
    static final class Ends extends LapseNotices {

        long points;
        long cents;
        long stamps;
        final Map<Instant, Instant> told = new HashMap<>();

        @Override
        public List<Ending> endings(UUID customerId, Instant endsAt) {
            assertThat(endsAt).isEqualTo(END);
            return Stream.of(
                            new Ending(POINTS, points, Money.ofMinor(USD, points)),
                            new Ending(STAMPS, stamps, null),
                            new Ending(CASHBACK, cents, Money.ofMinor(USD, cents)))
                    .filter(ending -> ending.amount() > 0)
                    .toList();
        }

        @Override
        public void told(UUID customerId, Instant endsAt, Instant toldAt) {
            told.put(endsAt, toldAt);
        }
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
