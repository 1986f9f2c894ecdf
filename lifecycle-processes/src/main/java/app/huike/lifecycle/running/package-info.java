/**
 * What runs of a stage: where customers wait, how long, where they fall out, which steps failed, what coupons cost on which path; and trying failed
 * steps again, going on behind them, or ending their runs, many at once.
 *
 * <p>Invariant: figures are counted by the database, within a period and the versions asked for, never by reading runs one after another. A step is
 * passed over only if it says of itself that nothing behind it misses it, and each one that is leaves a line in the customer's log, as does a run that is
 * ended.
 *
 * <p>May use: {@code engine}, {@code release}, {@code check}, {@code design}, {@code task}, and of the business {@code platform}, {@code journey}, {@code security} and
 * {@code shared}; of the coupons it reads what they cost.
 */
package app.huike.lifecycle.running;
