/**
 * The way into the loyalty programme: who is invited, what reaches the invitation while it runs, and the welcome of every new member. The
 * processes are {@code bpmn/loyalty-enrolment/loyalty-enrolment.bpmn} and {@code member-welcome.bpmn} beside it.
 *
 * <p>Invariants: one invitation at a time, never because of history alone; whoever is or was a member is not invited. No duration, no amount
 * and no text is said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code release}, {@code step}, {@code arbitration}, {@code sweep}, {@code journeys}, and of the
 * business {@code customer}, {@code loyalty}, {@code platform}, {@code security}, {@code shared}; reads the views of purchases and members.
 */
package app.huike.lifecycle.loyaltyenrolment;
