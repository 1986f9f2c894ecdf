package app.huike.lifecycle.migration;

/** What is done with runs of one consequence at one element. */
public enum Deed {
    /** They go to the other version. */
    MOVE,

    /** They are moved, where they can be, and no step of theirs runs by itself until a person lets them go. */
    PAUSE,

    /** They stay with their version. */
    EXCLUDE
}
