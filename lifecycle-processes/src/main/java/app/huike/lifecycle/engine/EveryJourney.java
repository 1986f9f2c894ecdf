package app.huike.lifecycle.engine;

/**
 * Told of the end of every run of every process, in the transaction in which it ends. Diagrams do not name these listeners and cannot leave
 * them out. The container's beans of this type are all called.
 */
@FunctionalInterface
public interface EveryJourney {

    void ended(JourneyEnd end);
}
