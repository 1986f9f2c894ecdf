package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of all modules: Maven runs tests by the ends of their names, so a test that is called otherwise is never run and nobody notices. */
class TestNamesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern HOLDS_TESTS =
            Pattern.compile("(?m)^\\s+@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|ArchTest)\\b");
    private static final Pattern IS_RUN = Pattern.compile(".*(Test|IT)\\.java");

    @Test
    void everyClassWithTestsEndsInTestOrIT() {
        List<Path> withTests = sources().filter(TestNamesTest::holdsTests).toList();

        assertThat(withTests).hasSizeGreaterThan(5);
        assertThat(withTests)
                .as("classes with tests that no plugin runs: let them end in Test, ProcessTest, ArchTest, IT or UiIT")
                .allMatch(file -> IS_RUN.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void everyClassThatIsCalledATestHoldsOne() {
        assertThat(sources().filter(file -> IS_RUN.matcher(file.getFileName().toString())
                        .matches()))
                .as("classes that are called tests and hold none")
                .allMatch(TestNamesTest::holdsTests);
    }

    private static Stream<Path> sources() {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory).toList().stream()
                    .flatMap(TestNamesTest::below);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTests(Path file) {
        try {
            return HOLDS_TESTS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
