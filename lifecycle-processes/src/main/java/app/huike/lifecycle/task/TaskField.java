package app.huike.lifecycle.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A field of a task's form, as the diagram describes it ({@code camunda:formField}). What is answered becomes the process variable {@code answer_<id>}, so that no
 * field can take the place of a variable of the process.
 *
 * @param id letters and digits, begins with a letter
 * @param required whether the task cannot be finished without it
 * @param least smallest number, or shortest text; null for no limit
 * @param most greatest number, or longest text; null for no limit
 * @param choices of a {@link Type#CHOICE}, in the order of the diagram: key → label as drawn
 * @param outcomes asked only with these; with every one where it is empty
 * @param labels of the field under an empty key, and of its choices, by language, such as {@code zh-Hans}; without a language as drawn
 */
public record TaskField(
        String id,
        Type type,
        boolean required,
        Long least,
        Long most,
        Map<String, String> choices,
        Set<String> outcomes,
        Map<String, String> labels) {

    /** What may be answered. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    private static final String ANSWER = "answer_";

    /** The process's variable. */
    String variable() {
        return ANSWER + id;
    }

    /** Whether it is asked with that outcome. */
    public boolean askedWith(String outcome) {
        return outcomes.isEmpty() || outcomes.contains(outcome);
    }

    /** What the diagram calls it in that language, else as it is drawn there. */
    public String label(Locale locale) {
        return label("", id, locale);
    }

    /** The same of one of its choices. */
    public String choice(String key, Locale locale) {
        return label(key + ".", choices.getOrDefault(key, key), locale);
    }

    private String label(String of, String drawn, Locale locale) {
        for (String tag : List.of(
                locale.toLanguageTag(), locale.getLanguage() + "-" + locale.getScript(), locale.getLanguage(), "")) {
            String said = labels.get(of + tag);
            if (said != null) {
                return said;
            }
        }
        return drawn;
    }

    /** As {@link Pairs} keep it. */
    static Map<String, String> flat(List<TaskField> fields) {
        Map<String, String> flat = new LinkedHashMap<>();
        for (TaskField field : fields) {
            String at = field.id + ".";
            flat.put(at + "type", field.type.name());
            if (field.required) {
                flat.put(at + "required", "true");
            }
            if (field.least != null) {
                flat.put(at + "least", field.least.toString());
            }
            if (field.most != null) {
                flat.put(at + "most", field.most.toString());
            }
            if (!field.outcomes.isEmpty()) {
                flat.put(at + "outcomes", String.join(" ", field.outcomes));
            }
            field.choices.forEach((key, label) -> flat.put(at + "choice." + key, label));
            field.labels.forEach((key, label) -> flat.put(at + "label." + key, label));
        }
        return flat;
    }

    /** What {@link #flat} has written. */
    static List<TaskField> of(Map<String, String> flat) {
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        flat.forEach((name, value) -> {
            String[] sides = name.split("\\.", 2);
            byId.computeIfAbsent(sides[0], id -> new LinkedHashMap<>()).put(sides[1], value);
        });
        return byId.entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TaskField read(String id, Map<String, String> said) {
        return new TaskField(
                id,
                Type.valueOf(said.get("type")),
                said.containsKey("required"),
                said.containsKey("least") ? Long.valueOf(said.get("least")) : null,
                said.containsKey("most") ? Long.valueOf(said.get("most")) : null,
                behind("choice.", said),
                said.containsKey("outcomes") ? Set.of(said.get("outcomes").split(" ")) : Set.of(),
                new TreeMap<>(behind("label.", said)));
    }

    private static Map<String, String> behind(String prefix, Map<String, String> said) {
        Map<String, String> found = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
