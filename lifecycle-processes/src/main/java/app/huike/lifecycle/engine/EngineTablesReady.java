package app.huike.lifecycle.engine;

/**
 * The tables of the engine and of the lifecycle are there; the engine itself comes up some seconds later, on the thread that tells this. Who
 * observes it returns at once.
 */
public record EngineTablesReady() {}
