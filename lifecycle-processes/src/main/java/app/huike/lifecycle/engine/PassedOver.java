package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A step that a person passes over: while its job runs on this thread, the step itself is left out, once, and everything around it is as ever: its scopes, its
 * listeners, the way that leads on, the end of the run.
 */
public final class PassedOver {

    private static final ThreadLocal<PassedOver> NOW = new ThreadLocal<>();

    private final String run;
    private final String element;
    private final Skippable how;
    private boolean met;

    private PassedOver(String run, String element, Skippable how) {
        this.run = run;
        this.element = element;
        this.how = how;
    }

    /**
     * Does this without the step.
     *
     * @param run the process's instance
     * @param element id of the step in its diagram
     * @return whether the step was come to
     */
    public static boolean during(String run, String element, Skippable how, Runnable job) {
        PassedOver step = new PassedOver(run, element, how);
        NOW.set(step);
        try {
            job.run();
            return step.met;
        } finally {
            NOW.remove();
        }
    }

    /** Whether this step is the one, and so is not to be done; its answer is given in its place. */
    static boolean takes(ExecutionEntity step) {
        PassedOver meant = NOW.get();
        if (meant == null || meant.met || !meant.is(step)) {
            return false;
        }
        meant.met = true;
        if (!meant.how.answer().isEmpty()) {
            step.setVariable(meant.how.answer(), meant.how.value());
        }
        return true;
    }

    private boolean is(ExecutionEntity step) {
        return run.equals(step.getProcessInstanceId()) && element.equals(step.getCurrentActivityId());
    }
}
