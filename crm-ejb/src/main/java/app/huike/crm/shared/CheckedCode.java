package app.huike.crm.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read out and nobody can guess: eleven random characters and a check character, from 32 that nobody mixes up (no 0, O, 1,
 * I). 2 to the power of 55 of them.
 *
 * <p>The check character makes the twelve a multiple of one in the field of 32 elements: each single mistyped character is found, and each
 * swap of two characters.
 */
public final class CheckedCode {

    public static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    public static final int LENGTH = 12;
    private static final int LONGEST_TYPED = 100;
    private static final int PRIMITIVE_POLYNOMIAL = 0b100101;

    private CheckedCode() {}

    /** A new code, from a source that cannot be foretold. */
    public static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.append(check(code)).toString();
    }

    /** What somebody typed without what does not matter: case, blanks and hyphens of any sort. Empty for what is too long to be a code. */
    public static Optional<String> bare(String typed) {
        return typed == null || typed.length() > LONGEST_TYPED
                ? Optional.empty()
                : Optional.of(typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT));
    }

    /** Whether bare characters are such a code. */
    public static boolean holds(String bare) {
        return bare.length() == LENGTH
                && bare.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(bare) == bare.charAt(LENGTH - 1);
    }

    /** In groups of four, as people read it. */
    public static String shown(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    /** The characters as digits of a polynomial over the field of 32, at its generator; the check character brings it to zero. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = timesGenerator(sum) ^ ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(timesGenerator(sum));
    }

    private static int timesGenerator(int element) {
        int doubled = element << 1;
        return (doubled & 32) == 0 ? doubled : doubled ^ PRIMITIVE_POLYNOMIAL;
    }
}
