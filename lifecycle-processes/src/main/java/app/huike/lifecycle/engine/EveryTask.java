package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Told of every user task of every process, in the transaction of the change: when it is created, assigned, updated, completed or
 * deleted. Diagrams do not name these listeners and cannot leave them out. The container's beans of this type are all called; the
 * event's name is {@code task.getEventName()}.
 */
public interface EveryTask extends TaskListener {}
