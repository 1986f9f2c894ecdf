package app.huike.crm.offer.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A coupon's code: one that nobody can guess, or one that somebody chose for everybody to know.
 *
 * <p>The first sort has eleven random characters and a check character, from 32 that nobody mixes up (no 0, O, 1, I). 2 to the power of
 * 55 codes, so that none can be guessed.
 *
 * <p>The check character makes the twelve a multiple of one in the field of 32 elements: each single mistyped character is found, and each
 * swap of two characters.
 *
 * <p>A chosen code has 4 to 24 letters and digits, but not twelve, so that the check character holds for all that have twelve.
 *
 * @param characters upper case, without hyphens
 */
public record CouponCode(String characters) {

    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    static final int LENGTH = 12;
    private static final Pattern CHOSEN = Pattern.compile("[A-Z0-9]{4,24}");
    private static final int PRIMITIVE_POLYNOMIAL = 0b100101;

    /** Stands where no coupon has a code yet. */
    static final CouponCode PREVIEW = new CouponCode("PREVIEW");

    public CouponCode {
        if (!possible(characters)) {
            throw new IllegalArgumentException("not a coupon code");
        }
    }

    /** A new code, from a source that cannot be foretold. */
    public static CouponCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CouponCode(code.append(check(code)).toString());
    }

    /** What somebody typed, if it can be a code at all: case, blanks and hyphens of any sort do not matter. */
    public static Optional<CouponCode> typed(String text) {
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        String bare = text.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return possible(bare) ? Optional.of(new CouponCode(bare)) : Optional.empty();
    }

    /** Whether somebody chose it. */
    public boolean chosen() {
        return characters.length() != LENGTH;
    }

    /** As people read it: in groups of four where nobody chose it. */
    public String shown() {
        return chosen()
                ? characters
                : characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    private static boolean possible(String bare) {
        return bare.length() == LENGTH ? wellFormed(bare) : CHOSEN.matcher(bare).matches();
    }

    private static boolean wellFormed(String bare) {
        return bare.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(bare) == bare.charAt(LENGTH - 1);
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
