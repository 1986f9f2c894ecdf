package app.huike.lifecycle.variable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Java declares for diagrams by name: the variables of each stage with their types, and the messages that its observers tell. It stands in public
 * constants of the classes that {@code declared.txt} lists; a test keeps that list whole.
 */
public final class DeclaredNames {

    private static final String LIFECYCLE = "app.huike.lifecycle.";

    /** Rooms whose steps every stage's diagrams may use. */
    private static final Set<String> OF_ALL = Set.of(LIFECYCLE + "arbitration", LIFECYCLE + "step", LIFECYCLE + "task");

    private static final List<Field> CONSTANTS = constants();

    private DeclaredNames() {}

    /** The package of a stage: {@code win-back} → {@code app.huike.lifecycle.winback}. */
    public static String packageOf(String stage) {
        return LIFECYCLE + stage.replace("-", "");
    }

    /** The variables that diagrams and tables of a stage may use: its own, and those of what all stages use. */
    public static Map<String, Class<?>> variables(String stage) {
        Map<String, Class<?>> variables = new HashMap<>();
        in(stage, ProcessVariable.class).forEach(value -> {
            ProcessVariable<?> variable = (ProcessVariable<?>) value;
            variables.put(variable.name(), variable.type());
        });
        return variables;
    }

    /** The messages that diagrams of a stage may wait for. */
    public static Set<String> messages(String stage) {
        Set<String> messages = new HashSet<>();
        in(stage, List.class).forEach(value -> ((List<?>) value).forEach(name -> messages.add((String) name)));
        return messages;
    }

    private static Stream<Object> in(String stage, Class<?> type) {
        return CONSTANTS.stream()
                .filter(field -> field.getType() == type)
                .filter(field -> {
                    String home = field.getDeclaringClass().getPackageName();
                    return home.equals(packageOf(stage)) || type == ProcessVariable.class && OF_ALL.contains(home);
                })
                .map(DeclaredNames::value);
    }

    private static List<Field> constants() {
        try (InputStream list = DeclaredNames.class.getResourceAsStream("declared.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(name -> Arrays.stream(load(name).getDeclaredFields()))
                    .filter(field -> Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, DeclaredNames.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("declared.txt names a class that there is not: " + name, gone);
        }
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException notVisible) {
            throw new IllegalStateException(field + " lies in a class that is not public", notVisible);
        }
    }
}
