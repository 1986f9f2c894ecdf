package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.domain.Login;
import app.huike.crm.security.domain.PasswordRule;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door of the users. Making and changing them is for administrators; colleagues' names are for everybody of the shop. */
@Stateless
public class People {

    @Inject
    private PersonBook store;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<PersonDeactivated> deactivated;

    /** Makes a user; refusals {@code LOGIN_TAKEN}, {@code FIELD_INVALID}, {@code PASSWORD_WEAK}. */
    public PersonView create(NewPerson wish) {
        Rights.require(Permission.USERS_MANAGE);
        String login = Login.check(wish.login());
        if (wish.password() != null) {
            PasswordRule.check(login, wish.password());
        }
        if (store.find(login).isPresent()) {
            throw Refused.conflict("LOGIN_TAKEN").with("login", login);
        }
        return PersonView.of(add(login, wish));
    }

    /** Makes a user unless the login is there already; any password will do. For the demo's accounts and the first administrator. */
    public PersonView provision(NewPerson wish) {
        Rights.requireAutomatic();
        String login = Login.check(wish.login());
        return PersonView.of(store.find(login).orElseGet(() -> add(login, wish)));
    }

    /** Changes what is named; refusals {@code PERSON_UNKNOWN}, {@code LAST_ADMIN}, {@code FIELD_INVALID}. */
    public PersonView change(UUID id, PersonChange change) {
        Rights.require(Permission.USERS_MANAGE);
        Person person = known(id);
        change.name().apply(person::call);
        change.email().apply(person::email);
        change.team().apply(person::team);
        change.roles().apply(roles -> {
            if (!roles.contains(Role.ADMIN)) {
                keepAnAdministrator(person);
            }
            person.roles(keys(roles));
        });
        audit.record("USER_CHANGED", person.login(), Map.of("roles", String.join(" ", new TreeSet<>(person.roles()))));
        return PersonView.of(person);
    }

    /** Locks a user out: sessions end, keys no longer work, tasks and customers go back to the group. Refusal {@code LAST_ADMIN}. */
    public void deactivate(UUID id) {
        Rights.require(Permission.USERS_MANAGE);
        Person person = known(id);
        if (!person.active()) {
            return;
        }
        keepAnAdministrator(person);
        person.deactivate();
        store.flush();
        audit.record("USER_DEACTIVATED", person.login(), Map.of());
        deactivated.fire(new PersonDeactivated(person.id(), person.login(), person.team()));
    }

    /** Lets a user in again. */
    public void reactivate(UUID id) {
        Rights.require(Permission.USERS_MANAGE);
        Person person = known(id);
        person.reactivate();
        audit.record("USER_REACTIVATED", person.login(), Map.of());
    }

    /** Gives a user another password; sessions end. Refusal {@code PASSWORD_WEAK}. */
    public void setPassword(UUID id, String password) {
        Rights.require(Permission.USERS_MANAGE);
        Person person = known(id);
        PasswordRule.check(person.login(), password);
        person.password(hashes.of(password));
        audit.record("PASSWORD_SET", person.login(), Map.of());
    }

    /** All users, by login. */
    public List<PersonView> list() {
        Rights.require(Permission.USERS_MANAGE);
        return store.all().stream().map(PersonView::of).toList();
    }

    /** One user; refusal {@code PERSON_UNKNOWN}. */
    public PersonView get(UUID id) {
        Rights.requireColleague();
        return PersonView.of(known(id));
    }

    /** One user by login; refusal {@code PERSON_UNKNOWN}. */
    public PersonView get(String login) {
        Rights.requireColleague();
        return PersonView.of(store.find(Login.normal(login)).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN")));
    }

    /** The same, empty where there is nobody of that login. */
    public Optional<PersonView> find(String login) {
        Rights.requireColleague();
        return store.find(Login.normal(login)).map(PersonView::of);
    }

    /** Active users who have the role, by login. */
    public List<PersonView> withRole(Role role) {
        Rights.requireColleague();
        return store.active(role.key()).stream().map(PersonView::of).toList();
    }

    /** The names of all users, also of those who are no longer active, by login: for lists that show who did something. */
    public Map<String, String> names() {
        Rights.requireColleague();
        return store.names();
    }

    private Person add(String login, NewPerson wish) {
        if (wish.roles().isEmpty()) {
            throw Refused.invalid(FieldProblem.missing("roles"));
        }
        Person person = new Person(Ids.next(), login, clock.instant());
        person.call(wish.name());
        person.email(wish.email());
        person.team(wish.team());
        person.roles(keys(wish.roles()));
        if (wish.password() != null) {
            person.password(hashes.of(wish.password()));
        }
        store.add(person);
        audit.record("USER_CREATED", login, Map.of("roles", String.join(" ", new TreeSet<>(person.roles()))));
        return person;
    }

    private void keepAnAdministrator(Person person) {
        store.lockAdministration();
        boolean another = store.active(Role.ADMIN.key()).stream()
                .anyMatch(admin -> !admin.id().equals(person.id()));
        if (person.roles().contains(Role.ADMIN.key()) && !another) {
            throw Refused.rule("LAST_ADMIN");
        }
    }

    private Person known(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
    }

    private static Set<String> keys(Set<Role> roles) {
        return roles.stream().map(Role::key).collect(Collectors.toSet());
    }

    static Set<Role> roles(Person person) {
        return person.roles().stream().map(Role::of).collect(Collectors.toSet());
    }
}
