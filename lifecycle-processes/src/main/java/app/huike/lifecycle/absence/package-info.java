/**
 * When people are away, and who stands in for them: for all that they do, and others for a process, a stage of the customer or a kind of task.
 *
 * <p>Invariant: whoever is away has somebody who stands in, and nobody stands in who is away as well. The tasks themselves are moved by the
 * room of the tasks, which is told of each change.
 *
 * <p>May use: of the business {@code platform}, {@code security}, {@code shared}, {@code journey}.
 */
package app.huike.lifecycle.absence;
