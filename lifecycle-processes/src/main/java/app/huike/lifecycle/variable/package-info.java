/**
 * Typed names for process variables.
 *
 * <p>Invariant: a process variable is String, Boolean, Integer, Long or Date. Ids travel as String, money as Long in minor units, and
 * personal data not at all: the engine's tables hold ids and small values only.
 *
 * <p>May use: nothing but the engine's public interfaces. Used by every stage.
 */
package app.huike.lifecycle.variable;
