package app.huike.lifecycle.models;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.variable.ProcessVariable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The variables of a stage by name: its own, and those of the inbox. */
    static Map<String, Class<?>> variables(String stage) {
        Set<String> packages = Set.of("app.huike.lifecycle." + stage, "app.huike.lifecycle.task");
        return CLASSES.stream()
                .filter(type -> packages.contains(type.getPackageName()))
                .map(JavaClass::reflect)
                .flatMap(type -> Set.of(type.getDeclaredFields()).stream())
                .filter(field -> field.getType() == ProcessVariable.class && Modifier.isStatic(field.getModifiers()))
                .map(Declared::value)
                .collect(Collectors.toMap(ProcessVariable::name, ProcessVariable::type));
    }

    private static ProcessVariable<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (ProcessVariable<?>) field.get(null);
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
