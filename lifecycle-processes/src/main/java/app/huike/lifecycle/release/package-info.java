/**
 * Which diagram is live: every release of a process with its source, and the one way to start a process.
 *
 * <p>Invariant: at most one release of a process is live. A process starts by the definition of the live release, never by "the
 * latest of that key", so that what is deployed and what is live are two things. A product update never publishes over a diagram
 * that a designer made.
 *
 * <p>May use: {@code engine}, and of the business {@code platform} and {@code shared}. Used by every stage that starts a process.
 */
package app.huike.lifecycle.release;
