/**
 * How customers are reached: templates, contact policy, the outbox, channels, and the record of every contact.
 *
 * <p>Invariants: one message for one effect; nothing is sent without consent where consent is needed, nor with a variable missing; nothing
 * leaves before the commit of what caused it.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.messaging;
