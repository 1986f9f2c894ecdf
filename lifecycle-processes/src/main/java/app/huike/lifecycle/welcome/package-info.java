/**
 * The welcome of a new customer: what starts it, what its steps do, and what reaches it while it runs. The process itself is
 * {@code bpmn/welcome/welcome.bpmn}.
 *
 * <p>Invariant: one welcome per customer for good, kept by the primary key of {@code once_per_customer}. No duration, no amount and no
 * text is said here: they are in the diagram, its tables and its templates.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code release}, {@code journeys}, {@code task}, {@code store}, and of the business
 * {@code customer}, {@code purchase}, {@code offer}, {@code messaging}, {@code journey}, {@code platform}, {@code shared}.
 */
package app.huike.lifecycle.welcome;
