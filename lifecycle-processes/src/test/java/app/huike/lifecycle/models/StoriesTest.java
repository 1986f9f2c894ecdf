package app.huike.lifecycle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stories on virtual time pass every diagram: a new one without stories would else be noticed by nobody. */
class StoriesTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    /** {@code ReferralStory.VISITED.cover(STORIES, ReferralStory.REFERRAL, …)}: the class, and what stands behind the number of stories. */
    private static final Pattern COVERED = Pattern.compile("(\\w+)\\.VISITED\\.cover\\(STORIES,([^)]*)\\)");

    @Test
    void every_diagram_is_passed_by_stories() {
        Set<String> diagrams = Stage.in(Path.of("..", "bpmn")).stream()
                .flatMap(stage -> stage.diagrams().keySet().stream().map(file -> "bpmn/" + stage.name() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered()).isEqualTo(diagrams);
    }

    private static Set<String> covered() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("ProcessTest.java")).toList().stream()
                    .flatMap(StoriesTest::coveredBy)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> coveredBy(Path test) {
        return COVERED.matcher(read(test)).results().flatMap(cover -> {
            String story = read(test.resolveSibling(cover.group(1) + ".java"));
            return Stream.of(cover.group(2).split(",")).flatMap(name -> diagrams(story, name.strip()));
        });
    }

    /** What the constant holds, one diagram or several. */
    private static Stream<String> diagrams(String story, String name) {
        String constant = name.substring(name.indexOf('.') + 1);
        return Pattern.compile("\\b" + constant + "\\s*=([^;]*);")
                .matcher(story)
                .results()
                .flatMap(value -> Pattern.compile("\"(bpmn/[^\"]*\\.bpmn)\"")
                        .matcher(value.group(1))
                        .results())
                .map((MatchResult diagram) -> diagram.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
