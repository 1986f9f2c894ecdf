package app.huike.lifecycle.engine;

/** The engine of this node is up and runs no job yet: the moment to publish what came with the product. */
public record EngineStarted() {}
