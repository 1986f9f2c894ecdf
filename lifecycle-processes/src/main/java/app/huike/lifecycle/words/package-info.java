/**
 * What pages call the stages' own things: processes, steps, ends, kinds of tasks and their outcomes, tables and rules; read from the texts
 * beside the diagrams.
 *
 * <p>Invariant: the words of a stage lie in its folder, so that who changes a diagram changes its words there.
 *
 * <p>May use: {@code release}. Used by the pages and by {@code step}.
 */
package app.huike.lifecycle.words;
