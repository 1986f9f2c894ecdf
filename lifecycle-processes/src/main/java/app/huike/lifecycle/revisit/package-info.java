/**
 * Care after a sale: who is asked how a purchase is doing, what the answer leads to, and the regular visits to good customers. The processes
 * are {@code bpmn/revisit/revisit.bpmn} (one visit) and {@code revisit-round.bpmn} beside it (when the next one is due).
 *
 * <p>Invariants: one visit of a customer at a time, later purchases join it; a purchase is asked about once, and never after it came back; each
 * visit that began has one result. No duration, no amount and no text is said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code release}, {@code step}, {@code task}, {@code arbitration}, {@code sweep}, {@code journeys},
 * and of the business {@code care}, {@code loyalty}, {@code messaging}, {@code purchase}, {@code journey}, {@code platform}, {@code security}; reads
 * the views of purchases and consents.
 */
package app.huike.lifecycle.revisit;
