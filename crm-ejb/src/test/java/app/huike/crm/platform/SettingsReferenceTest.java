package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the settings is as the file of their defaults is; {@code -Dhuike.docs=write} writes it anew. */
class SettingsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "settings.md");
    private static final Path DEFAULTS =
            Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(\\s*name = \"(huike\\.[a-z0-9.-]+)\"");

    @Test
    void pageIsAsTheDefaultsAre() throws IOException {
        String page = SettingsReference.page(Files.readAllLines(DEFAULTS));
        if ("write".equals(System.getProperty("huike.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void everySettingThatIsReadIsThereOnce() throws IOException {
        List<String> given = SettingsReference.names(Files.readAllLines(DEFAULTS));
        assertThat(given).doesNotHaveDuplicates().containsAll(read());
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of(".", "../lifecycle-processes", "../crm-war")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    INJECTED.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(read::add);
                }
            }
        }
        return read;
    }
}
