/**
 * Which processes a customer is or was in, and where: for pages and REST; and the one way in which the business's events reach running
 * processes.
 *
 * <p>Invariant: the business key of a journey is the customer's id; a process about something else is none. A journey is shown to whoever may see the customer.
 *
 * <p>May use: {@code release}, {@code task}, {@code store}, and of the business {@code customer}, {@code journey}, {@code security}, {@code shared}.
 * Used by every stage.
 */
package app.huike.lifecycle.journeys;
