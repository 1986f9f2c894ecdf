package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of all modules and diagrams: of two texts under one key, written by two people at once, the second is shown where the first was meant. */
class TextKeysTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void noTextsFileHasAKeyTwice() throws IOException {
        List<Path> files = files();
        List<String> doubles = new ArrayList<>();
        for (Path file : files) {
            try (Reader reader = Files.newBufferedReader(file)) {
                new Listening(file, doubles).load(reader);
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(doubles).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(file -> file.toString().endsWith(".properties"))
                    .map(PROJECT::relativize)
                    .filter(file -> file.startsWith("bpmn")
                            || file.toString()
                                    .contains(Path.of("src/main/resources").toString()))
                    .map(PROJECT::resolve)
                    .toList();
        }
    }

    /** Tells of each key that comes again. */
    private static final class Listening extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path file;
        private final transient List<String> doubles;

        private Listening(Path file, List<String> doubles) {
            this.file = file;
            this.doubles = doubles;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                doubles.add(PROJECT.relativize(file) + ": " + key);
            }
            return before;
        }
    }
}
