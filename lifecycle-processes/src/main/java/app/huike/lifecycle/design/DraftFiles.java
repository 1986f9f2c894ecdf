package app.huike.lifecycle.design;

import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.sandbox.ScenarioReader;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a draft: diagrams and tables, which are drawn, and scenarios in a folder beside them; and what they may be before anybody looks into them. */
final class DraftFiles {

    private static final String NAME = "[a-z][a-z0-9-]{0,80}\\.(bpmn|dmn)|" + StageScenario.FOLDER + StageScenario.NAME;
    private static final int LONGEST_SOURCE = 1_000_000;
    private static final int MOST_FILES = 40;

    private DraftFiles() {}

    /**
     * Goes on only with names and texts that can be kept, and with scenarios that can be read: a diagram may be faulty still, but a story that nobody can play
     * is none.
     *
     * @throws Refused {@code FIELD_INVALID}
     */
    static void require(Map<String, String> files) {
        Check check = new Check();
        files.forEach((name, source) -> {
            check.that(
                    name.matches(NAME),
                    "files",
                    name,
                    "a name such as welcome.bpmn, welcome-offer.dmn or scenarios/silent-customer.yaml");
            check.that(
                    source == null || source.length() <= LONGEST_SOURCE && source.indexOf('\0') < 0,
                    "files",
                    name,
                    "text of at most " + LONGEST_SOURCE + " characters");
        });
        check.that(files.size() <= MOST_FILES, "files", files.size(), "at most " + MOST_FILES);
        check.refuse();
        files.forEach((name, source) -> {
            if (source != null && name.startsWith(StageScenario.FOLDER)) {
                requireStory(name, source);
            }
        });
    }

    private static void requireStory(String name, String text) {
        try {
            ScenarioReader.read(text);
        } catch (Refused unreadable) {
            FieldProblem problem = unreadable.fields().get(0);
            throw Refused.invalid(
                    FieldProblem.invalid(name + ": " + problem.field(), problem.value(), problem.reason()));
        }
    }

    /** The diagrams and tables among files. */
    static SortedMap<String, String> drawn(SortedMap<String, String> files) {
        SortedMap<String, String> drawn = new TreeMap<>(files);
        drawn.keySet().removeIf(name -> name.startsWith(StageScenario.FOLDER));
        return drawn;
    }

    /** The others among them, under the same names. */
    static SortedMap<String, String> notDrawn(SortedMap<String, String> files) {
        SortedMap<String, String> others = new TreeMap<>(files);
        others.keySet().removeIf(name -> !name.startsWith(StageScenario.FOLDER));
        return others;
    }

    /** The scenarios among files, by name within their folder. */
    static SortedMap<String, String> scenarios(SortedMap<String, String> files) {
        SortedMap<String, String> scenarios = new TreeMap<>();
        notDrawn(files).forEach((name, text) -> scenarios.put(name.substring(StageScenario.FOLDER.length()), text));
        return scenarios;
    }

    /**
     * The files with others in their place; one that is null is taken out.
     *
     * @throws Refused {@code DESIGN_TOO_LARGE}
     */
    static SortedMap<String, String> with(SortedMap<String, String> before, Map<String, String> files) {
        SortedMap<String, String> all = new TreeMap<>(before);
        all.putAll(files);
        all.values().removeIf(Objects::isNull);
        if (all.size() > MOST_FILES) {
            throw Refused.rule("DESIGN_TOO_LARGE").with("most", MOST_FILES);
        }
        return all;
    }
}
