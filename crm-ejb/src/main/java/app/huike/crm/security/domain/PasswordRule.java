package app.huike.crm.security.domain;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.Locale;

/** What a password that a person chooses has to be: long. No rule about signs, which only makes them guessable. */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private PasswordRule() {}

    /** Goes on only with a password that is good enough for that login. */
    public static void check(String login, String password) {
        if (password == null || password.isBlank()) {
            throw Refused.invalid(FieldProblem.missing("password"));
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw weak("from " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.chars().distinct().count() < 4
                || password.toLowerCase(Locale.ROOT).contains(login)) {
            throw weak("neither the login nor the same few signs again");
        }
    }

    private static Refused weak(String reason) {
        return Refused.invalid(new FieldProblem("password", null, "PASSWORD_WEAK", reason));
    }
}
