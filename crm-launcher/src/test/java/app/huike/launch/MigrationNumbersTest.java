package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of all modules: two migrations of one number in a room, written by two people at once, compile and stop every start. */
class MigrationNumbersTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void noTwoMigrationsOfARoomHaveTheSameNumber() throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Path script : scripts()) {
            String number = script.getFileName().toString().replaceFirst("__.*", "");
            numbers.merge(script.getParent().getFileName() + " " + number, 1, Integer::sum);
        }
        assertThat(numbers)
                .hasSizeGreaterThan(10)
                .allSatisfy((number, scripts) -> assertThat(scripts).as(number).isEqualTo(1));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 8)) {
            return files.filter(file -> file.toString().contains("src/main/resources/db/migration"))
                    .filter(file -> file.toString().endsWith(".sql"))
                    .toList();
        }
    }
}
