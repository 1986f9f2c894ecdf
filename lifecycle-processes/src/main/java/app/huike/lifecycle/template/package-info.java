/**
 * The message templates that lie beside the diagrams.
 *
 * <p>Invariant: a template's key begins with the name of its stage's folder: {@code welcome-reminder} lies in {@code
 * bpmn/welcome/templates}.
 *
 * <p>May use: {@code release}, and of the business {@code messaging}. Used by it, through its interface of template sources.
 */
package app.huike.lifecycle.template;
