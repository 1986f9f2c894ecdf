/**
 * What a changed decision table would have said: the decisions of the last weeks, as the journey log has them, are asked again.
 *
 * <p>Invariant: nothing is decided here and nothing stored; a table is asked only where the checks find no fault in it. Equal questions are asked once, however many customers they were about.
 *
 * <p>May use: {@code engine}, {@code design}, {@code check}, and of the business {@code platform}, {@code security} and {@code shared}; of the journey log it reads the lines of kind {@code DECISION}.
 */
package app.huike.lifecycle.decision;
