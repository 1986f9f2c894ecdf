/**
 * The account manager's inbox: what a process wants a person to do.
 *
 * <p>Invariant: the projection table says the same as the engine, because it is written in the engine's transaction.
 */
package app.huike.lifecycle.task;
