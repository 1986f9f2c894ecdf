/**
 * How likely customers are to leave: scores with their factors, warnings, and who objects to being looked at in this way.
 *
 * <p>Invariants: one open warning for each customer; of who objects nothing is kept, and nothing is said. Which score opens a warning is said by a
 * table of the lifecycle.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.risk;
