package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interactions;
import app.huike.lifecycle.engine.DroppedContacts;
import app.huike.lifecycle.engine.JourneyEnd;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.task.CallsInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The real arbitration over a trial's doors in memory: starts by the diagram's policy, leave, the control group. */
@Vetoed
public final class ArbitrationInMemory {

    private final Trial trial;
    private final RunsInMemory runs = new RunsInMemory();
    private final CallsInMemory calls = new CallsInMemory();
    private final Set<UUID> complaints = new HashSet<>();
    private final Dropped dropped = new Dropped();
    private boolean calledEnough;

    /** Adds the steps to the trial. */
    public ArbitrationInMemory(Trial trial) {
        this.trial = trial;
        trial.holds.add(execution -> new FrozenMessages(policies(), complaints()).of(execution));
        trial.holds.add(new DroppedMessages(dropped));
        trial.time
                .toldOfEnds(runs)
                .step("askLeave", execution -> new AskLeave(leave(), trial.diary).execute(execution))
                .step("splitControlGroup", new SplitControlGroup())
                .step("joinCall", calls.step());
    }

    /** The door of the starts; only after the trial has begun. */
    public JourneyStarts starts() {
        return new JourneyStarts(
                new LiveReleases(), policies(), runs, complaints(), trial.customers, trial.diary, trial.clock);
    }

    /** Tells this process of purchases. */
    public TellPurchases purchases(EndedByPurchase process) {
        return new TellPurchases(starts(), List.of(process));
    }

    /** What is live: the trial's own diagrams and tables. */
    public Releases live() {
        return new LiveReleases();
    }

    private Leave leave() {
        return new Leave(policies(), complaints(), trial.customers, new Contacts(), calls, runs, dropped);
    }

    /** The tables of what is live. */
    public LiveTables tables() {
        return new LiveTables(
                live(),
                trial.time.engine().getRepositoryService(),
                trial.time.engine().getDecisionService());
    }

    /** What the trial's diagrams say of how they get on with others. */
    public ProcessPolicies policies() {
        return new ProcessPolicies(new LiveReleases(), trial.time.engine().getRepositoryService());
    }

    private OpenComplaints complaints() {
        return new OpenComplaints(List.of(complaints::contains));
    }

    /** What was due when the pause of a process ended is dropped, until the run waits anew. */
    public void contactsAreDropped(boolean yes) {
        dropped.all = yes;
    }

    private static final class Dropped extends DroppedContacts {
        private boolean all;

        @Override
        public boolean among(String instanceId) {
            return all;
        }
    }

    /** A complaint of the customer is open from now on, or no longer. */
    public void complaint(UUID customerId, boolean open) {
        if (open) {
            complaints.add(customerId);
        } else {
            complaints.remove(customerId);
        }
    }

    /** A complaint of the customer is registered. */
    public void complains(RunningJourneys running) {
        complaint(Trial.CUSTOMER, true);
        new Freeze(running, policies(), trial.post).begin(Trial.CUSTOMER);
        trial.time.runDue();
    }

    /** The customer takes back a consent. */
    public void withdraws(RunningJourneys running, Purpose purpose, Channel channel) {
        trial.customers.withdraws(Trial.CUSTOMER, purpose, channel);
        new CallOff(running, starts()).withdrawn(new ConsentWithdrawn(Trial.CUSTOMER, purpose, channel));
        trial.time.runDue();
    }

    /** From now on the customer was called as often as is allowed. */
    public void calledEnough() {
        calledEnough = true;
    }

    /** Open calls of other processes. */
    public CallsInMemory calls() {
        return calls;
    }

    /** Why runs ended, where somebody said it, oldest first. */
    public List<String> reasons() {
        return runs.reasons;
    }

    /** How the runs ended, oldest first. */
    public List<String> outcomes() {
        return runs.outcomes;
    }

    private final class Contacts extends Interactions {
        @Override
        public boolean mayBeCalledAgain(UUID customerId) {
            return !calledEnough;
        }
    }

    /** The latest definition is the live one; starts go to the trial. */
    private final class LiveReleases extends Releases {
        @Override
        public Optional<Release> live(String processKey) {
            ProcessDefinition latest = trial.time
                    .engine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult();
            return Optional.of(new Release(
                    processKey,
                    latest.getVersion(),
                    "",
                    latest.getId(),
                    latest.getDeploymentId(),
                    Release.State.LIVE,
                    Release.Origin.SHIPPED,
                    Instant.EPOCH));
        }

        @Override
        public String start(String processKey, UUID businessKey, Map<String, Object> variables) {
            return trial.releases.start(processKey, businessKey, variables);
        }
    }

    private final class RunsInMemory extends JourneyRuns {
        private final Map<UUID, JourneyStart> begun = new HashMap<>();
        private final Map<String, UUID> instances = new HashMap<>();
        private final Map<UUID, Instant> ends = new HashMap<>();
        private final Map<String, Instant> endedAt = new HashMap<>();
        private final List<String> outcomes = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        @Override
        void alone(UUID customerId) {
            // a trial is one thread
        }

        @Override
        boolean knows(JourneyStart wish) {
            return begun.values().stream()
                    .anyMatch(run -> run.process().equals(wish.process())
                            && run.customerId().equals(wish.customerId())
                            && run.cause().equals(wish.cause()));
        }

        @Override
        Past past(String process, UUID customerId) {
            List<UUID> of = begun.entrySet().stream()
                    .filter(run -> run.getValue().process().equals(process)
                            && run.getValue().customerId().equals(customerId))
                    .map(Map.Entry::getKey)
                    .toList();
            return new Past(
                    of.stream().anyMatch(id -> !ends.containsKey(id)),
                    of.stream()
                            .map(ends::get)
                            .filter(end -> end != null)
                            .max(Instant::compareTo)
                            .orElse(null));
        }

        @Override
        List<JourneyKey> running(Collection<String> processes, Collection<UUID> customerIds) {
            return customerIds.stream()
                    .flatMap(id -> processes.stream().map(process -> new JourneyKey(process, id)))
                    .filter(one -> past(one.process(), one.customerId()).running())
                    .toList();
        }

        @Override
        void begin(UUID id, JourneyStart wish, Reentry reentry) {
            begun.put(id, wish);
        }

        @Override
        void begun(UUID id, String instanceId) {
            instances.put(instanceId, id);
            noteEnd(instanceId);
        }

        @Override
        void because(String process, UUID customerId, String reason) {
            reasons.add(reason);
        }

        @Override
        public void ended(JourneyEnd end) {
            endedAt.put(end.instanceId(), trial.clock.instant());
            noteEnd(end.instanceId());
            outcomes.add(end.outcome());
        }

        /** A short process has ended before its start is told. */
        private void noteEnd(String instanceId) {
            UUID run = instances.get(instanceId);
            Instant at = endedAt.get(instanceId);
            if (run != null && at != null) {
                ends.put(run, at);
            }
        }
    }
}
