package app.huike.crm.security.domain;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which a user logs in: small letters, digits and a few signs. */
public final class Login {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private Login() {}

    /** As it is stored: without blanks around it, small. */
    public static String normal(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The stored form of a login that may be given to a new user. */
    public static String check(String typed) {
        String login = normal(typed);
        if (!FORM.matcher(login).matches()) {
            throw Refused.invalid(FieldProblem.invalid(
                    "login", typed, "1 to 64 of a-z, 0-9 and . _ - @, beginning with a letter or digit"));
        }
        return login;
    }
}
