/**
 * What members earn by buying: what starts it and what its step does. The process itself is {@code bpmn/loyalty-earning/loyalty-earning.bpmn}.
 *
 * <p>Invariants: a purchase earns once, kept by the ledger's unique lot for a cause and ref; nothing is earned for history, nor by whoever was no
 * member when he bought. The business key is the purchase, so that a customer's list of journeys is not filled with his shopping. No rate is
 * said here: they are in the tables.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code release}, and of the business {@code purchase}, {@code loyalty}, {@code journey}, {@code
 * platform}, {@code security}, {@code shared}.
 */
package app.huike.lifecycle.loyaltyearning;
