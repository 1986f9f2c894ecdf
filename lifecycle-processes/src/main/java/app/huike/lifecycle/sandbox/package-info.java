/**
 * Diagrams are tried on virtual time without touching anything real: the real engine with the real steps over doors in memory, in a process of its own. The door is
 * {@link app.huike.lifecycle.sandbox.Sandbox}; what a trial is like is told in a {@link app.huike.lifecycle.sandbox.Scenario}.
 *
 * <p>Invariant: nothing here reaches a database, the network or the clock of the product. The doors in memory are no beans ({@code @Vetoed}).
 */
package app.huike.lifecycle.sandbox;
