package app.huike.crm.security;

import app.huike.crm.security.domain.Person;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A user who has proved who he is, as a session remembers it.
 *
 * @param locale BCP 47, the user's choice; null where the browser's holds
 * @param look how the user wants pages to look
 * @param credential changes with the password: a session that holds an older one has ended
 */
public record Account(
        UUID id, String login, String name, Set<Role> roles, String team, String locale, Look look, int credential)
        implements Serializable {

    public Account {
        roles = Set.copyOf(roles);
    }

    static Account of(Person person) {
        return new Account(
                person.id(),
                person.login(),
                person.name(),
                People.roles(person),
                person.team(),
                person.locale(),
                person.look(),
                person.credential());
    }

    /** Whoever acts, when this user does something at a page. */
    public Actor atPage() {
        return new Actor(Actor.Kind.PERSON, id, login, roles, team, Optional.empty());
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.may(permission));
    }
}
