package app.huike.lifecycle.engine;

/** A process was paused or goes on; fired in the transaction that does it. */
record PauseChanged() {}
