package app.huike.crm.security;

import app.huike.crm.security.domain.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A user as others see one.
 *
 * @param login lower case, unique
 * @param name as colleagues read it
 * @param email null where there is none
 * @param team whose customers without an owner an account manager sees
 * @param locale BCP 47, the user's choice; null where the browser's holds
 * @param leadId of who leads the user; null where nobody was told
 * @param active false: may not log in, keys do not work
 */
public record PersonView(
        UUID id,
        String login,
        String name,
        String email,
        String team,
        String locale,
        UUID leadId,
        boolean active,
        Set<Role> roles,
        Instant createdAt) {

    public PersonView {
        roles = Set.copyOf(roles);
    }

    /** That person, to act as at a page. */
    public Actor atPage() {
        return new Actor(Actor.Kind.PERSON, id, login, roles, team, Optional.empty());
    }

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.login(),
                person.name(),
                person.email(),
                person.team(),
                person.locale(),
                person.lead().orElse(null),
                person.active(),
                People.roles(person),
                person.createdAt());
    }
}
