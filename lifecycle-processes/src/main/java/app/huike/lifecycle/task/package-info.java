/**
 * The account manager's inbox: what a process wants a person to do.
 *
 * <p>Invariant: the projection table says the same as the engine, because it is written in the engine's transaction. What can be chosen
 * and what it means is said by the diagram, never here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code store}, {@code absence}, {@code release}, and of the business {@code customer}, {@code journey}, {@code loyalty}, {@code messaging},
 * {@code platform}, {@code security}, {@code shared}.
 */
package app.huike.lifecycle.task;
