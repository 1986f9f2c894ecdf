/**
 * Looking over, from time to time, whether what is known of a customer is right. The process is {@code bpmn/record-check/record-check.bpmn}.
 *
 * <p>Invariants: one check of a customer at a time; each account manager gets so many a day, and has so many open at once, as the diagram says.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, {@code sweep}, and of the business {@code
 * customer}, {@code platform}; reads the views of records and their keepers.
 */
package app.huike.lifecycle.recordcheck;
