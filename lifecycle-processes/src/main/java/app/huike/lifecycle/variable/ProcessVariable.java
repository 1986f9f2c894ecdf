package app.huike.lifecycle.variable;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The name of a process variable together with its type, so that steps read and write it without casts and a diagram's test can
 * list what a process declares. Only what the engine stores as it is can be declared; ids and times are turned into it here.
 *
 * @param <T> what steps see: String, Boolean, Integer, Long, {@link UUID} (kept as String) or {@link Instant} (kept as Date)
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;
    private final Function<T, Object> toStored;
    private final Function<Object, T> fromStored;

    private ProcessVariable(String name, Class<T> type, Function<T, Object> toStored, Function<Object, T> fromStored) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("A variable is named like a Java variable, not '" + name + "'");
        }
        this.name = name;
        this.type = type;
        this.toStored = toStored;
        this.fromStored = fromStored;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, value -> value, String.class::cast);
    }

    public static ProcessVariable<Boolean> yesOrNo(String name) {
        return new ProcessVariable<>(name, Boolean.class, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(
                name, Integer.class, value -> value, value -> Math.toIntExact(((Number) value).longValue()));
    }

    /** A long number; for money the amount in minor units, with the currency in a variable of its own. */
    public static ProcessVariable<Long> longNumber(String name) {
        return new ProcessVariable<>(name, Long.class, value -> value, value -> ((Number) value).longValue());
    }

    public static ProcessVariable<UUID> id(String name) {
        return new ProcessVariable<>(name, UUID.class, UUID::toString, value -> UUID.fromString((String) value));
    }

    /**
     * A moment, kept as the end of its millisecond; a timer can wait for it: {@code ${remindAt}}. Never earlier: what is not yet due when the timer
     * fires would wait for the same millisecond again, and again.
     */
    public static ProcessVariable<Instant> moment(String name) {
        return new ProcessVariable<>(
                name, Instant.class, value -> Date.from(value.plusNanos(999_999)), value -> ((Date) value).toInstant());
    }

    /** The name as diagrams and tables use it. */
    public String name() {
        return name;
    }

    /** What steps see. */
    public Class<T> type() {
        return type;
    }

    /** The value. A process that has not set it is wrongly drawn: refused with the variable's name. */
    public T in(VariableScope scope) {
        return maybeIn(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is not set"));
    }

    /** The value, or empty where it was never set or is null. */
    public Optional<T> maybeIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(this::read);
    }

    /** The value among variables read from a running or finished process, or empty. */
    public Optional<T> maybeIn(Map<String, ?> variables) {
        return Optional.<Object>ofNullable(variables.get(name)).map(this::read);
    }

    /** Sets the value for the whole process instance; null is stored as null, so that a condition can ask {@code empty}. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, stored(value));
    }

    /** Adds the value to the variables that a process is started or a message is delivered with. */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, stored(value));
    }

    private Object stored(T value) {
        return value == null ? null : toStored.apply(value);
    }

    private T read(Object stored) {
        try {
            return fromStored.apply(stored);
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException otherType) {
            throw new IllegalStateException(
                    "Process variable '" + name + "' holds a "
                            + stored.getClass().getSimpleName() + ", not a " + type.getSimpleName(),
                    otherType);
        }
    }

    @Override
    public String toString() {
        return name + ":" + type.getSimpleName();
    }
}
