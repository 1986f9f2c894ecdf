package app.huike.lifecycle.engine;

import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The container's steps by name, gathered once at the start: a step is one object for all jobs, and a broken one stops the start. */
final class NamedSteps implements StepBeans {

    private final Map<String, Step> steps = new HashMap<>();

    NamedSteps(Instance<Step> beans) {
        for (Instance.Handle<Step> bean : beans.handles()) {
            String name = bean.getBean().getName();
            if (name == null) {
                throw new IllegalStateException(bean.getBean().getBeanClass().getName()
                        + " is a step without @Named: no diagram could call it");
            }
            steps.put(name, bean.get());
        }
    }

    @Override
    public Optional<Step> named(String name) {
        return Optional.ofNullable(steps.get(name));
    }
}
