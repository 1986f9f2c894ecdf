/**
 * Steps and variables that the diagrams of every stage may use: grant a coupon, send a message, plan a call, note something in the log.
 *
 * <p>Invariant: a step here knows no stage. What differs between stages is said by the diagram, as the step's parameters and by the variables
 * that the stage sets.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code task}, {@code words}, and of the business {@code customer}, {@code loyalty}, {@code offer}, {@code messaging},
 * {@code journey}, {@code security}, {@code platform}, {@code shared}. Used by every stage.
 */
package app.huike.lifecycle.step;
