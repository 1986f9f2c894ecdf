package app.huike.lifecycle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in the docs show the diagrams as they are now; {@code ./crm pictures} draws them anew. */
class PicturesTest {

    private static final Path DOCS = Path.of("..", "docs");

    static List<Path> diagrams() {
        return Stage.in(Path.of("..", "bpmn")).stream()
                .flatMap(stage -> stage.diagrams().values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void each_diagram_has_its_picture_as_it_is_now(Path diagram) throws IOException {
        Path picture = DOCS.resolve("images").resolve("processes").resolve(name(diagram));
        assertThat(picture).exists().content().contains(sha256(diagram));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void each_picture_is_shown_on_the_page_of_the_processes(Path diagram) {
        assertThat(DOCS.resolve("processes.md")).content().contains("(images/processes/" + name(diagram) + ")");
    }

    private static String name(Path diagram) {
        return diagram.getFileName().toString().replace(".bpmn", ".svg");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
