/**
 * The engine room: start-up, configuration, transactions, job threads, and what a diagram is allowed to say.
 *
 * <p>Invariant: this is the only package that sees the engine's internals ({@code org.camunda.bpm.engine.impl}), so that a change
 * of engine stays in one room. One engine job is one transaction over business tables and engine tables; every effect of a job is
 * there exactly once or not at all.
 *
 * <p>May use: {@code variable}, and of the business {@code platform}, {@code security}, {@code shared}. Used by every stage, by
 * {@code release}, {@code task} and the rooms that read running processes.
 */
package app.huike.lifecycle.engine;
