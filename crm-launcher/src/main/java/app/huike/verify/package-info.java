/**
 * Looks at a whole installation from outside, by SQL alone: does everything that must always hold, hold? Each invariant is a query beside this class that
 * returns whoever breaks it. Its door is {@link app.huike.verify.Verify}, the command {@code ./crm verify}; the tests let it look at what they made.
 *
 * <p>Invariant: it only ever reads, in one snapshot, so that it may run beside a shop at work.
 */
package app.huike.verify;
