/**
 * What designers draw with: every step that the product offers, with its fields, in the designer's language. It is read from the descriptions that the
 * steps carry ({@code @StepTemplate}); modelers get it as element templates, the docs as a page.
 *
 * <p>Invariant: what stands here the checks accept, and what they accept stands here, because both read the same description.
 *
 * <p>May use: {@code engine}, {@code check}, {@code step} (names), {@code task} (the template of a task), and of the business {@code security} and {@code
 * shared}. Used by pages and REST.
 */
package app.huike.lifecycle.palette;
