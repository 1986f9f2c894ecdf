/**
 * Thanking the best customers twice a year, and asking them for an opinion. The process is {@code bpmn/thank-the-best/thank-the-best.bpmn}.
 *
 * <p>Invariants: one run for one customer and half-year; at most twenty for each owner in a half-year; the opinion is written down with the contact
 * and never kept by the engine.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code sweep}, and of the business {@code platform};
 * reads the views of tiers, purchases, contacts, surveys and of who may be called.
 */
package app.huike.lifecycle.thankthebest;
