/** The faults, one class each; a new one is added to {@link app.huike.chaos.fault.Faults}. */
package app.huike.chaos.fault;
