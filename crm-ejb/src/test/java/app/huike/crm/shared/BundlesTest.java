package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/app/huike/crm");
    private static final Pattern REFUSAL =
            Pattern.compile("Refused\\.(?:rule|conflict|unknown|gone|tooFast)\\(\"(\\w+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What people meet before any business begins: these rooms' refusals have their texts where log-in and requests are. */
    private static final Set<String> TOLD_BY_THE_WEB = Set.of("security", "platform");

    @ParameterizedTest
    @ValueSource(strings = {"refusals", "journey/journey"})
    void theThreeLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
        Map<String, Set<String>> english = placeholders(bundle, "");
        assertThat(english).isNotEmpty();
        assertThat(placeholders(bundle, "_zh_Hans")).isEqualTo(english);
        assertThat(placeholders(bundle, "_zh_Hant")).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals", "journey/journey"})
    void everyTextIsWrittenAndTaiwansIsNotTheMainlands(String bundle) {
        assertThat(load(bundle, "").values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        String traditional = String.join(
                "",
                load(bundle, "_zh_Hant").stringPropertyNames().stream()
                        .map(key -> load(bundle, "_zh_Hant").getProperty(key))
                        .toList());
        // characters and words that are written on the mainland only
        assertThat(traditional).doesNotContain("户", "优", "单", "该", "发", "编号{", "信息", "用户");
    }

    @Test
    void everyRefusalOfTheBusinessHasAText() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !TOLD_BY_THE_WEB.contains(
                            SOURCES.relativize(file).getName(0).toString()))
                    .forEach(file -> codes.addAll(codes(file)));
        }
        assertThat(codes).contains("CUSTOMER_ERASED", "REFUND_EXCEEDS");
        codes.removeAll(Set.of("NOT_FOUND", "LINK_INVALID"));
        assertThat(load("refusals", "").stringPropertyNames()).containsAll(codes);
    }

    private static Set<String> codes(Path file) {
        try {
            Matcher refusals = REFUSAL.matcher(Files.readString(file));
            return refusals.results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> placeholders(String bundle, String language) {
        Properties texts = load(bundle, language);
        Map<String, Set<String>> all = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> all.put(
                        key,
                        PLACEHOLDER
                                .matcher(texts.getProperty(key))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return all;
    }

    private static Properties load(String bundle, String language) {
        String name = "/app/huike/crm/" + bundle + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
