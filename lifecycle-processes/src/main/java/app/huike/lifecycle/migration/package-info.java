/**
 * Moving customers who are on their way from one version of a diagram to another: what goes where, what that would do at once, the move itself run by run,
 * and the way back.
 *
 * <p>Invariant: a run is moved whole or stays as it was, in one transaction with its row, which tells what became of it. What was foreseen of a run is what
 * happens: one that has gone on since is left as it is. Only what has done nothing since is moved back.
 *
 * <p>May use: {@code engine}, {@code release}, {@code check}, {@code design}, {@code task}, and of the business {@code platform}, {@code journey}, {@code security} and
 * {@code shared}; of the coupons it reads whose they are.
 */
package app.huike.lifecycle.migration;
