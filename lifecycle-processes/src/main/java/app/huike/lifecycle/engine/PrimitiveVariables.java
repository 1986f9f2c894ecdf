package app.huike.lifecycle.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Process variables are String, Boolean, Integer, Long or Date, and nothing else is stored: no object, no bytes, no floating point
 * number. Ids travel as String, money as Long in minor units.
 */
final class PrimitiveVariables extends AbstractProcessEnginePlugin implements VariableSerializerFactory {

    private static final Set<String> STORED = Set.of("null", "string", "boolean", "integer", "long", "date");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFallbackSerializerFactory(this);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VariableSerializers serializers = engine.getVariableSerializers();
        List.copyOf(serializers.getSerializers()).stream()
                .filter(serializer -> !STORED.contains(serializer.getName()))
                .forEach(serializers::removeSerializer);
        List<String> left = serializers.getSerializers().stream()
                .map(TypedValueSerializer::getName)
                .toList();
        if (left.size() != STORED.size()) {
            throw new ProcessEngineException(
                    "The engine stores other kinds of variables than this product expects: " + left);
        }
    }

    /** A stored kind that is not allowed: cannot be, unless another product wrote into this database. */
    @Override
    public TypedValueSerializer<?> getSerializer(String serializerName) {
        return null;
    }

    @Override
    public TypedValueSerializer<?> getSerializer(TypedValue value) {
        String type = value.getValue() == null
                ? String.valueOf(value.getType())
                : value.getValue().getClass().getName();
        throw new ProcessEngineException("A process variable is String, Boolean, Integer, Long or Date, not " + type);
    }
}
