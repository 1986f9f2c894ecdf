/**
 * Whether a diagram or a table may be published. A file that somebody hands in is read by a parser of our own, compared with the list of what is
 * allowed ({@code allowed-bpmn.txt}, {@code allowed-dmn.txt}), tied to what the product offers (steps, variables, messages, tables, templates), and
 * then walked path by path; the engine sees no byte of a file that has a fault.
 *
 * <p>Invariant: what is not named on the list is refused, with the element named. Nothing of a file is run, resolved or fetched by a check.
 *
 * <p>May use: {@code engine} (which steps there are, and what their templates say), {@code release}, {@code task} (the template of a task), {@code
 * variable}, and of the business {@code customer} and {@code shared}. Used
 * by {@code design} and {@code palette}.
 */
package app.huike.lifecycle.check;
