package app.huike.lifecycle.sandbox;

/** A stage that can be tried: found by {@link java.util.ServiceLoader}, for there is no container in the sandbox. */
public interface StageTrial {

    /** Its folder in {@code bpmn/}. */
    String stage();

    /** The stage over doors in memory, not yet begun. */
    Trial on(TrialEngine engine);
}
