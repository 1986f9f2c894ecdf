package app.huike.crm.offer.domain;

import app.huike.crm.shared.CheckedCode;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A coupon's code: one that nobody can guess ({@link CheckedCode}), or one that somebody chose for everybody to know.
 *
 * <p>A chosen code has 4 to 24 letters and digits, but not twelve, so that the check character holds for all that have twelve.
 *
 * @param characters upper case, without hyphens
 */
public record CouponCode(String characters) {

    static final String ALPHABET = CheckedCode.ALPHABET;
    static final int LENGTH = CheckedCode.LENGTH;
    private static final Pattern CHOSEN = Pattern.compile("[A-Z0-9]{4,24}");

    /** Stands where no coupon has a code yet. */
    static final CouponCode PREVIEW = new CouponCode("PREVIEW");

    public CouponCode {
        if (!possible(characters)) {
            throw new IllegalArgumentException("not a coupon code");
        }
    }

    /** A new code, from a source that cannot be foretold. */
    public static CouponCode random(SecureRandom random) {
        return new CouponCode(CheckedCode.random(random));
    }

    /** What somebody typed, if it can be a code at all: case, blanks and hyphens of any sort do not matter. */
    public static Optional<CouponCode> typed(String text) {
        return CheckedCode.bare(text).filter(CouponCode::possible).map(CouponCode::new);
    }

    /** Whether somebody chose it. */
    public boolean chosen() {
        return characters.length() != LENGTH;
    }

    /** As people read it: in groups of four where nobody chose it. */
    public String shown() {
        return chosen() ? characters : CheckedCode.shown(characters);
    }

    private static boolean possible(String bare) {
        return bare.length() == LENGTH
                ? CheckedCode.holds(bare)
                : CHOSEN.matcher(bare).matches();
    }
}
