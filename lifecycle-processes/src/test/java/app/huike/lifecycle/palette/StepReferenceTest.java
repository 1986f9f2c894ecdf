package app.huike.lifecycle.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of the steps is as the steps are now; {@code -Dhuike.docs=write} writes it anew. */
class StepReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "steps.md");

    @Test
    void page_is_as_the_steps_are_now() throws IOException {
        String page = StepReference.page(Palette.read(PaletteTest.OFFERED, null, Locale.ENGLISH));
        if ("write".equals(System.getProperty("huike.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }
}
