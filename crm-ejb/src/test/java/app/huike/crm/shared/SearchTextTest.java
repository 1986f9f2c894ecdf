package app.huike.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    private static final String STORED =
            SearchText.of("C-00042", "Lin Xiaomei 林晓梅", "Lin.Mei@example.com", "+8613800138000");

    @ParameterizedTest
    @CsvSource({
        "林晓梅",
        "林",
        "晓梅",
        "lin",
        "XIAO",
        "Xiaomei Lin",
        "c-0004",
        "mei@example",
        "林 c-00042",
        "ｌｉｎ",
        "l",
        "c-",
        "+8"
    })
    void findsByAnyPartOfAnyField(String search) {
        assertThat(found(search)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"林梅", "lin wang", "王", "%", "_", "li%n", "in", "xi ei"})
    void findsOnlyWhatIsThere(String search) {
        assertThat(found(search)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"138 0013 8000", "+86 138-0013-8000", "(0)13800138000", "0013 8000"})
    void findsANumberInWhateverWayItIsWritten(String search) {
        assertThat(SearchText.number(search)).get().matches(pattern -> like(STORED, pattern));
    }

    @ParameterizedTest
    @CsvSource({"1234", "Lin", "13800a8000"})
    void fewDigitsAreNoNumber(String search) {
        assertThat(SearchText.number(search)).isEmpty();
    }

    @Test
    void accentsDoNotMatter() {
        assertThat(like(
                        SearchText.of("Jörg Müller"),
                        SearchText.words("muller").get(0).get(0)))
                .isTrue();
        assertThat(like(
                        SearchText.of("Jorg Muller"),
                        SearchText.words("Müller").get(0).get(0)))
                .isTrue();
    }

    @Test
    void aBlankSearchFindsAll() {
        assertThat(SearchText.words(null)).isEmpty();
        assertThat(SearchText.words("  ")).isEmpty();
        assertThat(SearchText.number(null)).isEmpty();
    }

    @Test
    void oneChineseCharacterHasEnoughLettersForTheTrigramIndex() {
        assertThat(SearchText.words("林").get(0).get(0)).hasSizeGreaterThanOrEqualTo("%abc%".length());
        assertThat(SearchText.of("林").chars()).allMatch(c -> c < 128);
    }

    @Test
    void aSearchHasAtMostEightWords() {
        assertThat(SearchText.words("a b c d e f g h i j k")).hasSize(8);
    }

    private static boolean found(String search) {
        return SearchText.words(search).stream()
                .allMatch(ways -> ways.stream().anyMatch(pattern -> like(STORED, pattern)));
    }

    /** What PostgreSQL's like does with a pattern that ends with a percent sign and may begin with one. */
    private static boolean like(String text, String pattern) {
        boolean anywhere = pattern.startsWith("%");
        String part = pattern.substring(anywhere ? 1 : 0, pattern.length() - 1).replaceAll("\\\\(.)", "$1");
        return anywhere ? text.contains(part) : text.startsWith(part);
    }
}
