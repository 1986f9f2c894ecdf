package app.huike.crm.loyalty.domain;

import app.huike.crm.shared.CheckedCode;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A member's number: eleven random characters and a check character, so that it cannot be guessed and a mistyped one is noticed.
 *
 * @param characters twelve characters without hyphens
 */
public record MemberNumber(String characters) {

    public MemberNumber {
        if (!CheckedCode.holds(characters)) {
            throw new IllegalArgumentException("not a member number");
        }
    }

    /** A new number, from a source that cannot be foretold. */
    public static MemberNumber random(SecureRandom random) {
        return new MemberNumber(CheckedCode.random(random));
    }

    /** What somebody typed, if it can be a number at all. */
    public static Optional<MemberNumber> typed(String text) {
        return CheckedCode.bare(text).filter(CheckedCode::holds).map(MemberNumber::new);
    }

    /** In groups of four, as people read it. */
    public String shown() {
        return CheckedCode.shown(characters);
    }
}
