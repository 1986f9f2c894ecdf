/**
 * How people talk with customers, and who has agreed to it.
 *
 * <p>Invariant: an edition that somebody has agreed to never changes; another wording is another edition, which everybody agrees to anew.
 *
 * <p>May use: of the business {@code platform}, {@code security}, {@code shared}.
 */
package app.huike.lifecycle.conduct;
