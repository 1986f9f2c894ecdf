package app.huike.lifecycle.sandbox;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.sandbox.Scenario.After;
import app.huike.lifecycle.sandbox.Scenario.Expects;
import app.huike.lifecycle.sandbox.Scenario.Finishes;
import app.huike.lifecycle.sandbox.Scenario.Happens;
import app.huike.lifecycle.sandbox.Scenario.Move;
import app.huike.lifecycle.sandbox.Scenario.Person;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a scenario from YAML: plain values only, bounded in size, and what it does not know is refused with its place. */
public final class ScenarioReader {

    private static final int CHARACTERS_AT_MOST = 64 * 1024;
    private static final int MOVES_AT_MOST = 500;
    private static final Set<String> EXPECTATIONS =
            Set.of("at", "messages", "coupons", "tasks", "log", "points", "ended");

    private ScenarioReader() {}

    /** @throws Refused {@code FIELD_INVALID} with the place in the file, the value and the reason */
    public static Scenario read(String text) {
        Map<?, ?> file = map("scenario", yaml(text));
        known("scenario", file, Set.of("title", "customer", "story"));
        String title = text("title", file.get("title"));
        if (title == null) {
            throw invalid("title", "", "a sentence that says what the scenario is about");
        }
        List<Move> moves = new ArrayList<>();
        List<?> story = list("story", file.get("story"));
        for (int i = 0; i < story.size(); i++) {
            moves.add(move("story[" + (i + 1) + "]", story.get(i)));
        }
        if (moves.isEmpty() || moves.size() > MOVES_AT_MOST) {
            throw invalid("story", moves.size() + " lines", "from 1 to " + MOVES_AT_MOST + " lines");
        }
        return new Scenario(title, person(file.get("customer")), List.copyOf(moves));
    }

    private static Object yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_AT_MOST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(10);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException unreadable) {
            throw invalid("scenario", firstLine(unreadable), "YAML of plain values");
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Person person(Object told) {
        Map<?, ?> person = told == null ? Map.of() : map("customer", told);
        known("customer", person, Set.of("name", "language", "owner", "unknown", "withdrawn", "flags"));
        return new Person(
                or(text("customer.name", person.get("name")), "Anna Berger"),
                or(text("customer.language", person.get("language")), "en"),
                text("customer.owner", person.get("owner")),
                "true".equals(text("customer.unknown", person.get("unknown"))),
                texts("customer.withdrawn", person.get("withdrawn")),
                new TreeSet<>(texts("customer.flags", person.get("flags"))));
    }

    private static Move move(String place, Object told) {
        Map<?, ?> line = map(place, told);
        if (line.size() != 1) {
            throw invalid(place, line.keySet().toString(), "one thing in each line");
        }
        String what = String.valueOf(line.keySet().iterator().next());
        Object value = line.values().iterator().next();
        String at = place + "." + what;
        return switch (what) {
            case "after" -> new After(duration(at, text(at, value)));
            case "finishes" -> finishes(at, map(at, value));
            case "expect" -> expects(at, map(at, value));
            default -> new Happens(what, text(at, value));
        };
    }

    private static Duration duration(String place, String value) {
        try {
            Duration duration = Duration.parse(or(value, ""));
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(Scenario.LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException unreadable) {
            // told below
        }
        throw invalid(place, value, "an ISO duration such as P14D or PT2H, at most " + Scenario.LONGEST);
    }

    private static Finishes finishes(String place, Map<?, ?> told) {
        Map<String, String> answers = new HashMap<>();
        told.forEach((name, value) -> answers.put(String.valueOf(name), text(place + "." + name, value)));
        String task = answers.remove("task");
        String outcome = answers.remove("outcome");
        if (task == null || outcome == null) {
            throw invalid(place, told.toString(), "the kind of the task and the outcome");
        }
        return new Finishes(task, outcome, answers);
    }

    private static Expects expects(String place, Map<?, ?> told) {
        known(place, told, EXPECTATIONS);
        Function<String, List<String>> maybe =
                name -> told.containsKey(name) ? texts(place + "." + name, told.get(name)) : null;
        return new Expects(
                maybe.apply("at"),
                maybe.apply("messages"),
                maybe.apply("coupons"),
                maybe.apply("tasks"),
                maybe.apply("log"),
                text(place + ".points", told.get("points")),
                text(place + ".ended", told.get("ended")));
    }

    private static void known(String place, Map<?, ?> told, Set<String> names) {
        told.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(place, name, "one of " + new TreeSet<>(names));
                });
    }

    private static Map<?, ?> map(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw invalid(place, value, "names with values");
    }

    private static List<?> list(String place, Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(text(place, value));
    }

    private static List<String> texts(String place, Object value) {
        return list(place, value).stream().map(each -> text(place, each)).toList();
    }

    private static String text(String place, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw invalid(place, value, "a single value");
        }
        return value == null ? null : value.toString();
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static Refused invalid(String place, Object value, String allowed) {
        return Refused.invalid(FieldProblem.invalid(place, String.valueOf(value), allowed));
    }
}
