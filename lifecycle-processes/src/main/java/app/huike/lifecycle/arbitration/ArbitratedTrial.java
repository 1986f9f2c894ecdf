package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A trial of a stage whose processes get on with the others: a complaint, an open call of another process, a consent taken back reach them as in the product. */
@Vetoed
public abstract class ArbitratedTrial extends Trial {

    public final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);

    protected ArbitratedTrial(TrialEngine time) {
        super(time);
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        arbitration.withdraws(running(), purpose, channel);
    }

    /** A complaint of the customer is registered. */
    public void complains() {
        arbitration.complains(running());
    }

    /** The complaint is closed. */
    public void complaintIsClosed() {
        arbitration.complaint(CUSTOMER, false);
        running().tellAll(CUSTOMER, LeaveVariables.COMPLAINT_CLOSED, Map.of());
        time.runDue();
    }

    /** Another process's call, which this one has joined, ends. */
    public void joinedCallEnds(String outcome) {
        arbitration.calls().close();
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        running().tellWaiting(CUSTOMER, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    /**
     * A sweep finds the customer.
     *
     * @return why nothing begins, such as {@code FROZEN}; empty where it does
     */
    protected Optional<String> swept(DailySweep sweep, String cycle, long valueMinor) {
        return swept(sweep, CUSTOMER, cycle, valueMinor);
    }

    /** The same of another customer than the one whom the trial is about. */
    protected Optional<String> swept(DailySweep sweep, UUID customerId, String cycle, long valueMinor) {
        return bySystem(() -> sweep.start(new SweepRow(customerId, null, null, cycle, valueMinor)));
    }

    /** What the product does by itself; then what is due at once runs. */
    protected <T> T bySystem(Supplier<T> deed) {
        List<T> answer = new ArrayList<>();
        CurrentActor.run(Actor.SYSTEM, () -> answer.add(deed.get()));
        time.runDue();
        return answer.get(0);
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("complains", none -> complains());
        happenings.put("complaint-is-closed", none -> complaintIsClosed());
        happenings.put("another-calls", none -> arbitration.calls().open("another"));
        happenings.put("other-call-ends", this::joinedCallEnds);
        happenings.put("called-enough", none -> arbitration.calledEnough());
        return happenings;
    }
}
