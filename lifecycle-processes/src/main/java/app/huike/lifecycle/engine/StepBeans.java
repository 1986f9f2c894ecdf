package app.huike.lifecycle.engine;

import java.util.Optional;

/** Where the steps that diagrams name come from: the container's beans, or the fakes of a process test. */
@FunctionalInterface
public interface StepBeans {

    /** The step of this name, or empty where no bean of this name is a {@link Step}. */
    Optional<Step> named(String name);
}
