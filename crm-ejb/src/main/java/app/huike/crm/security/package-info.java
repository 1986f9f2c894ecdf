/**
 * Who acts, and what they may do: users, roles, API keys, log-in, audit of people's acts.
 *
 * <p>Invariant: every door asks {@link app.huike.crm.security.Rights} before it does anything; row rules are predicates in the query, never
 * a filter behind it.
 *
 * <p>May use: shared, platform.
 */
package app.huike.crm.security;
