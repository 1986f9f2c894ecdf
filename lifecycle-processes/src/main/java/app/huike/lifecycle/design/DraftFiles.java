package app.huike.lifecycle.design;

import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What files a draft may have before anybody looks into them. */
final class DraftFiles {

    private static final int LONGEST_SOURCE = 1_000_000;
    private static final int MOST_FILES = 40;

    private DraftFiles() {}

    /**
     * Goes on only with names and texts that can be kept.
     *
     * @throws Refused {@code FIELD_INVALID}
     */
    static void require(Map<String, String> files) {
        Check check = new Check();
        files.forEach((name, source) -> {
            check.that(
                    name.matches("[a-z][a-z0-9-]{0,80}\\.(bpmn|dmn)"),
                    "files",
                    name,
                    "a name such as welcome.bpmn or welcome-offer.dmn");
            check.that(
                    source == null || source.length() <= LONGEST_SOURCE && source.indexOf('\0') < 0,
                    "files",
                    name,
                    "text of at most " + LONGEST_SOURCE + " characters");
        });
        check.that(files.size() <= MOST_FILES, "files", files.size(), "at most " + MOST_FILES);
        check.refuse();
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
