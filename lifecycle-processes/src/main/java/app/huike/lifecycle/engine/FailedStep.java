package app.huike.lifecycle.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that failed the last time it was run.
 *
 * @param id of the job, for trying again
 * @param process key of the process
 * @param version of its diagram
 * @param element id in the diagram of the step that failed
 * @param instance id of the running process
 * @param businessKey what the process is about: a customer's or a case's id; empty for the engine's own work
 * @param message what the step said, one line
 * @param attemptsLeft that the engine makes by itself; 0 where it waits for a person
 * @param nextAttempt when the engine tries again by itself; empty where it waits for a person
 */
public record FailedStep(
        String id,
        String process,
        int version,
        String element,
        String instance,
        Optional<String> businessKey,
        String message,
        int attemptsLeft,
        Optional<Instant> nextAttempt) {}
