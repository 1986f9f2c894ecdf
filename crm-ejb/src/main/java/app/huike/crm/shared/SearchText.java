package app.huike.crm.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search looks through, and what it looks for, brought to the same form: lower case, without accents, and every character beyond
 * ASCII as {@code u} and its hexadecimal number. So one Chinese character has enough letters for the trigram index, whatever language the
 * database was set up with.
 */
public final class SearchText {

    private static final int MOST_WORDS = 8;
    private static final int FEWEST_DIGITS = 5;
    private static final int TRIGRAM = 3;
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\+?[0-9 ()./-]+");

    private SearchText() {}

    /** The stored form of a customer's fields; those that are null are left out. */
    public static String of(String... fields) {
        return Arrays.stream(fields)
                .filter(field -> field != null && !field.isBlank())
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
    }

    /**
     * The patterns for {@code like}: of every word one must be found. A word of one or two letters is looked for where words begin, because
     * the trigram index knows no shorter part of a word than three. Empty for a blank search.
     */
    public static List<List<String>> words(String search) {
        return search == null || search.isBlank()
                ? List.of()
                : Stream.of(fold(search).split(" "))
                        .limit(MOST_WORDS)
                        .map(SearchText::patterns)
                        .toList();
    }

    private static List<String> patterns(String word) {
        return word.length() < TRIGRAM
                ? List.of(escaped(word) + "%", "% " + escaped(word) + "%")
                : List.of(contains(word));
    }

    /** The pattern for the digits of a telephone number, in whatever way it is written; empty where the search is no number. */
    public static Optional<String> number(String search) {
        if (search == null || !LIKE_A_NUMBER.matcher(search.strip()).matches()) {
            return Optional.empty();
        }
        // the zero in front of a national number is not part of the international one
        String digits = search.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(contains(digits));
    }

    private static String contains(String word) {
        return "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u0000]+", " ");
        StringBuilder folded = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (c < 128) {
                folded.append((char) c);
            } else {
                folded.append('u').append(Integer.toHexString(c));
            }
        });
        return folded.toString();
    }
}
