package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.NullValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * A parameter that was left empty says nothing. Modelers write each field of a template, also an empty one; the engine would set such a variable to null
 * for the step, and hide what the process itself knows under that name.
 */
final class EmptyParameters {

    private EmptyParameters() {}

    static void forget(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            IoMapping mapping = activity.getIoMapping();
            if (mapping != null) {
                mapping.getInputParameters()
                        .removeIf(parameter -> parameter.getValueProvider() instanceof NullValueProvider);
            }
            forget(activity);
        }
    }
}
