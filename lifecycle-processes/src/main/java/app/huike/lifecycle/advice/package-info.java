/**
 * What to do next for a customer, and why: one thing, chosen by what is known. Pure rules; whoever asks brings the facts.
 *
 * <p>May use: shared.
 */
package app.huike.lifecycle.advice;
