package app.huike.lifecycle.task;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.WorkingHours;
import app.huike.crm.platform.WorkingTime;
import app.huike.lifecycle.absence.Presence;
import app.huike.lifecycle.engine.EveryTask;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;

/** The task listener of the product over fakes, for process tests: working days are Monday to Friday, nine to five in UTC. */
@Vetoed
public final class TasksInMemory {

    private TasksInMemory() {}

    /** The listener that every user task is told to. */
    public static EveryTask listener(Customers customers, JourneyLog log, BusinessClock clock, TaskRowsInMemory rows) {
        return new FollowTasks(
                customers,
                log,
                new UtcWorkingTime(),
                new NobodysTiers(),
                clock,
                rows,
                new EverybodysPresence(),
                new AllCan());
    }

    /** Monday to Friday, nine to five in UTC. */
    public static WorkingTime workingTime() {
        return new UtcWorkingTime();
    }

    /** A lock where nothing else runs. */
    public static JourneyLock nothingElseRuns() {
        return new JourneyLock() {
            @Override
            public void hold(String processInstanceId) {
                // nothing else runs in a story
            }
        };
    }

    /** What a process has done since that task was finished: ids of elements; empty where it cannot be put back, or only waits. */
    public static List<String> stepsSince(ProcessEngine engine, TaskRowsInMemory.Row task, String instance) {
        return way(engine).since(instance, task.id()).steps();
    }

    /** Whether a process can be put back to a task. */
    public static boolean wayIsOpen(ProcessEngine engine, TaskRowsInMemory.Row task, String instance) {
        return way(engine).since(instance, task.id()).nothing();
    }

    /** Puts a process back to a task that was finished; the id of the new one. */
    public static String back(ProcessEngine engine, TaskRowsInMemory.Row task, String instance) {
        return way(engine).back(instance, task.id());
    }

    private static WayBack way(ProcessEngine engine) {
        return new WayBack(engine.getHistoryService(), engine.getRuntimeService(), engine.getTaskService());
    }

    private static final class NobodysTiers extends Tiers {
        @Override
        public Optional<Tier> at(UUID customerId, Instant moment) {
            return Optional.empty();
        }
    }

    private static final class AllCan extends TaskSkills {
        @Override
        Needs needs(TaskForm form, CustomerView customer) {
            return new Needs(form.certificate(), form.needsLanguage() ? "en" : null);
        }

        @Override
        boolean fits(String login, Needs needs) {
            return true;
        }
    }

    private static final class EverybodysPresence extends Presence {
        @Override
        public boolean seesTo(String login, String process, String kind, UUID customerId) {
            return true;
        }
    }

    private static final class UtcWorkingTime extends WorkingTime {
        @Override
        public WorkingHours hours() {
            return WorkingHours.of("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", "09:00-17:00", ZoneOffset.UTC);
        }
    }
}
