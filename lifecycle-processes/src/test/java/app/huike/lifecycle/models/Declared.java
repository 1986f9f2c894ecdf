package app.huike.lifecycle.models;

import app.huike.lifecycle.arbitration.GoesByDiagram;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.variable.ProcessVariable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java declares for diagrams: the steps that they may name, and the variables of each stage with their types. */
final class Declared {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.huike.lifecycle");

    private Declared() {}

    /** Names of all steps, and of those whether they may run in the transaction of what went before. */
    static Map<String, Boolean> steps() {
        Map<String, Boolean> steps = new HashMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isAssignableTo(Step.class) && type.isAnnotatedWith(Named.class)) {
                steps.put(type.getAnnotationOfType(Named.class).value(), type.isAnnotatedWith(Inline.class));
            }
        }
        return steps;
    }

    /** The class of each step by its name. */
    static Map<String, Class<?>> stepClasses() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(Step.class) && type.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(
                        type -> type.getAnnotationOfType(Named.class).value(), JavaClass::reflect));
    }

    /** The variables of a stage by name: its own, and those of what all stages use. */
    static Map<String, Class<?>> variables(String stage) {
        Set<String> packages = Set.of(
                packageOf(stage),
                "app.huike.lifecycle.arbitration",
                "app.huike.lifecycle.step",
                "app.huike.lifecycle.task");
        return fields(packages, ProcessVariable.class)
                .map(field -> (ProcessVariable<?>) value(field))
                .collect(Collectors.toMap(ProcessVariable::name, ProcessVariable::type));
    }

    /** The messages that a stage's observers may tell its processes. */
    static Set<String> messages(String stage) {
        return fields(Set.of(packageOf(stage)), List.class)
                .flatMap(field -> ((List<?>) value(field)).stream())
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** What goes by properties of diagrams, each good for what it says of itself only. */
    static List<GoesByDiagram> readers() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(GoesByDiagram.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .map(Declared::bare)
                .toList();
    }

    private static GoesByDiagram bare(Class<?> type) {
        try {
            Constructor<?> forProxies = type.getDeclaredConstructor();
            forProxies.setAccessible(true);
            return (GoesByDiagram) forProxies.newInstance();
        } catch (ReflectiveOperationException noBean) {
            throw new AssertionError(noBean);
        }
    }

    /** The keys by which a stage's observers start its processes. */
    static Set<String> keys(String stage) {
        return fields(Set.of(packageOf(stage)), String.class)
                .filter(field -> field.getName().endsWith("KEY"))
                .map(field -> (String) value(field))
                .collect(Collectors.toSet());
    }

    private static String packageOf(String stage) {
        return "app.huike.lifecycle." + stage.replace("-", "");
    }

    /** Public ones only: what a class says for itself is private. */
    private static Stream<Field> fields(Set<String> packages, Class<?> type) {
        return CLASSES.stream()
                .filter(each -> packages.contains(each.getPackageName()))
                .map(JavaClass::reflect)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
                .filter(field -> Modifier.isPublic(field.getModifiers()));
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
