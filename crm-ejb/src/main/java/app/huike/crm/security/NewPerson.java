package app.huike.crm.security;

import java.util.Set;

/**
 * A user to be made.
 *
 * @param login 1 to 64 of a–z, 0–9 and {@code . _ - @}; capitals are made small
 * @param name as colleagues read it
 * @param email may be null
 * @param team null for {@code main}
 * @param roles at least one
 * @param password in plain text, hashed before it is stored; null for one who cannot log in, only own keys
 */
public record NewPerson(String login, String name, String email, String team, Set<Role> roles, String password) {

    /** The team of those of whom nothing is said. */
    public static final String MAIN_TEAM = "main";

    public NewPerson {
        roles = Set.copyOf(roles);
        team = team == null || team.isBlank() ? MAIN_TEAM : team.strip();
    }

    /** Not the password: records end up in logs. */
    @Override
    public String toString() {
        return "NewPerson[" + login + ", " + roles + "]";
    }
}
