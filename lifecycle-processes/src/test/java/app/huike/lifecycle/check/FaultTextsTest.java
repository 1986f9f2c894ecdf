package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault is told in every language: what, why, and how to mend it. */
class FaultTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "app", "huike", "lifecycle", "check");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
    void every_code_is_told(String language) throws IOException {
        FaultTexts texts = FaultTexts.in(Locale.forLanguageTag(language));
        FaultTexts.Told other = texts.of(Fault.at("x", "UNHEARD_OF", "one", "two"));
        for (String code : codes()) {
            FaultTexts.Told told = texts.of(Fault.at("x", code, "one", "two", "three"));
            assertThat(told.what())
                    .as(code)
                    .isNotBlank()
                    .isNotEqualTo(other.what())
                    .doesNotContain("{", "}.");
            assertThat(told.why()).as(code).isNotBlank().isNotEqualTo(other.why());
            assertThat(told.fix()).as(code).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant"})
    void chinese_is_no_english(String language) throws IOException {
        FaultTexts english = FaultTexts.in(Locale.ENGLISH);
        FaultTexts chinese = FaultTexts.in(Locale.forLanguageTag(language));
        for (String code : codes()) {
            assertThat(chinese.of(Fault.at("x", code)).why())
                    .as(code)
                    .isNotEqualTo(english.of(Fault.at("x", code)).why());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en"})
    void rule_with_a_reason_of_its_own_is_told_with_it(String language) {
        assertThat(FaultTexts.in(Locale.forLanguageTag(language))
                        .of(new Fault(
                                "f",
                                "x",
                                "SETTING_MISSING",
                                List.of("the property rank has to be there", ""),
                                List.of()))
                        .what())
                .isEqualTo("the property rank has to be there");
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.flatMap(file -> CODE.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
