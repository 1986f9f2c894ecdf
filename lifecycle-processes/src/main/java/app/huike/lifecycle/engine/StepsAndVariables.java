package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/**
 * Resolves a bare name to the step of that name, else to the process variable of that name. There is no way on from there: no
 * property, no element, no method of anything.
 */
final class StepsAndVariables extends ELResolver {

    private final StepBeans steps;

    StepsAndVariables(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        return steps.named(name).map(step -> resolved(context, (Object) step)).orElseGet(() -> variable(context, name));
    }

    private static Object variable(ELContext context, String name) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope != null && scope.hasVariable(name)) {
            return resolved(context, scope.getVariable(name));
        }
        VariableContext variables = (VariableContext) context.getContext(VariableContext.class);
        if (variables != null && variables.containsVariable(name)) {
            return resolved(context, variables.resolve(name).getValue());
        }
        return null;
    }

    private static Object resolved(ELContext context, Object value) {
        context.setPropertyResolved(true);
        return value;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return base == null ? Object.class : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("An expression writes nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return String.class;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return java.util.Collections.emptyIterator();
    }
}
