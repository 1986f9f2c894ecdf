/**
 * Where each customer stands: the stage with its history, and the log of everything that was done and why.
 *
 * <p>Invariants: one stage at a time; one function ({@code domain.StageRule}) gives it, for live purchases and for history; the log is only
 * ever added to.
 *
 * <p>May use: shared, platform, security, customer.
 */
package app.huike.crm.journey;
