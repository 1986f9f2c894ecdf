package app.huike.web.ui.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShortcutsTest {

    private static final Pattern WAY = Pattern.compile(" gate\\(\\s*\"([a-z]+)\"");

    @Test
    void eachLetterLeadsToOnePlace() {
        assertThat(Shortcuts.LETTERS.values()).doesNotHaveDuplicates().allSatisfy(letter -> assertThat(letter)
                .matches("[a-z]"));
    }

    @Test
    void eachWayOfTheNavigationHasItsLetter() throws IOException {
        String desk = Files.readString(Path.of("src/main/java/app/huike/web/ui/Desk.java"));
        assertThat(WAY.matcher(desk).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(Shortcuts.LETTERS.keySet());
    }
}
