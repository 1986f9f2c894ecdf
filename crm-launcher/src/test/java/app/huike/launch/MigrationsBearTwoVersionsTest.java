package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a release is rolled out, nodes of the old and of the new one are at work on the new one's schema. So a migration adds; it takes away, renames or
 * narrows only what no node uses any more, and says since when: {@code -- unused since 0.4.0}. CONTRIBUTING.md has the rule in words.
 */
class MigrationsBearTwoVersionsTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    /** Those up to here ran before the rule was; an installation that has them is asked no more. */
    private static final Map<String, Integer> BEFORE_THE_RULE = Map.ofEntries(
            Map.entry("care", 5),
            Map.entry("customer", 13),
            Map.entry("exchange", 2),
            Map.entry("journey", 5),
            Map.entry("lifecycle", 78),
            Map.entry("loyalty", 14),
            Map.entry("messaging", 7),
            Map.entry("offer", 8),
            Map.entry("platform", 3),
            Map.entry("purchase", 10),
            Map.entry("risk", 1),
            Map.entry("security", 5),
            Map.entry("service", 2));

    private static final Pattern UNUSED_SINCE = Pattern.compile("(?m)^-- unused since \\d+\\.\\d+\\.\\d+\\b");

    private static final Map<String, Pattern> BREAKS_THE_OLD = Map.of(
            "takes away", Pattern.compile("\\bdrop\\s+(table|column|view|schema|type)\\b|\\btruncate\\b"),
            "renames", Pattern.compile("\\brename\\b"),
            "has another type", Pattern.compile("\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"),
            "becomes necessary", Pattern.compile("\\bset\\s+not\\s+null\\b"),
            "is necessary at once",
                    Pattern.compile(
                            "\\badd\\s+(column\\s+)?(?!constraint)\\w+\\s+(?:(?!\\bdefault\\b)[^;,])*\\bnot\\s+null\\b(?:(?!\\bdefault\\b)[^;,])*([;,]|$)"),
            "loses its default", Pattern.compile("\\bdrop\\s+default\\b"));

    @Test
    void whatIsNewIsBorneByNodesOfTheOldRelease() throws IOException {
        Map<Path, List<String>> broken = new TreeMap<>();
        for (Path script : newOnes()) {
            List<String> breaks = breaks(Files.readString(script));
            if (!breaks.isEmpty()) {
                broken.put(PROJECT.relativize(script), breaks);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyRoomIsLookedAt() throws IOException {
        assertThat(scripts()
                        .map(script -> script.getParent().getFileName().toString())
                        .distinct())
                .isSubsetOf(BEFORE_THE_RULE.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table message drop column rank;",
                "drop table message;",
                "alter table message rename column rank to place;",
                "alter table message alter column rank type bigint;",
                "alter table message alter rank set data type bigint;",
                "alter table message alter column rank set not null;",
                "alter table message add column trace text not null;",
                "alter table message add column a text not null default '', add column b integer not null;",
                "alter table message\n  add trace text\n  not null;",
                "alter table message alter column rank drop default;"
            })
    void whatAnOldNodeCannotBearIsFound(String migration) {
        assertThat(breaks(migration)).hasSize(1);
        assertThat(breaks("-- unused since 0.4.0: nobody reads it\n" + migration))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table message add column trace varchar(64);",
                "alter table message add column rank integer not null default 0;",
                "create table bench (id uuid primary key, name text not null);",
                "alter table message drop constraint message_state; -- drop column would be refused",
                "alter table message add constraint rank_known check (rank is not null);",
                "create index message_trace on message (trace) where trace is not null;"
            })
    void whatAnOldNodeBearsPasses(String migration) {
        assertThat(breaks(migration)).isEmpty();
    }

    private static List<String> breaks(String script) {
        if (UNUSED_SINCE.matcher(script).find()) {
            return List.of();
        }
        String statements = String.join(
                        " ", Arrays.asList(script.replaceAll("--[^\n]*", " ").split("\\s+")))
                .toLowerCase(Locale.ROOT);
        return BREAKS_THE_OLD.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(statements).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Path> newOnes() throws IOException {
        return scripts()
                .filter(script -> number(script)
                        > BEFORE_THE_RULE.getOrDefault(
                                script.getParent().getFileName().toString(), 0))
                .toList();
    }

    private static int number(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 8)) {
            return files
                    .filter(file -> file.toString().contains("src/main/resources/db/migration"))
                    .filter(file -> file.toString().endsWith(".sql"))
                    .toList()
                    .stream();
        }
    }
}
