/**
 * What designers draw before it is live: drafts of a stage's files with all their editions, comments on elements, review, publishing and the way back.
 *
 * <p>Invariant: nobody edits what is live, and nobody publishes what he drew himself. A draft with a fault is neither submitted nor published. What came
 * with the product arrives as a draft where a designer's release is live. What was decided stays for ever.
 *
 * <p>May use: {@code check}, {@code release}, and of the business {@code platform}, {@code security} and {@code shared}.
 */
package app.huike.lifecycle.design;
