package app.huike.lifecycle.arbitration;

import java.util.List;

/**
 * Goes by what the shop sets of a process in its diagram; the container's beans of this type are all asked before a diagram is released: one
 * that leaves a setting out is not.
 */
public interface GoesByDiagram {

    /** Key of the process. */
    String process();

    /** Whether a sweep starts the process, so that the diagram has to say when, and how often a day. */
    default boolean swept() {
        return false;
    }

    /** What it reads of the process's properties; nothing else of them. */
    default List<ProcessSetting> settings() {
        return List.of();
    }
}
