package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.domain.KeyBook;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.security.domain.Secrets;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door of the API keys. A key acts as its user with the user's rights of that moment, narrowed by its scopes. Only its SHA-256 is kept: a
 * key has 256 random bits, so that a slow hash would protect nothing more.
 */
@Stateless
public class ApiKeys {

    @Inject
    private KeyBook store;

    @Inject
    private PersonBook people;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    /**
     * Makes a key; its secret is shown this once. Refusals {@code PERSON_UNKNOWN}, {@code FIELD_MISSING}.
     *
     * @param owner login of the user as whom it acts
     * @param name what it is for
     * @param scopes what it is narrowed to; empty for all that the user may
     * @param expiresAt by the real clock; null for never
     */
    public ApiKeyView.Made make(String owner, String name, Set<Permission> scopes, Instant expiresAt) {
        Rights.require(Permission.USERS_MANAGE);
        if (name == null || name.isBlank() || name.length() > 200) {
            throw Refused.invalid(FieldProblem.missing("name"));
        }
        String secret = "hk_" + Secrets.random();
        return new ApiKeyView.Made(add(owner, name.strip(), scopes, expiresAt, secret), secret);
    }

    /** Makes a key of a given secret unless it is there already. For the demo, whose key may be given by a setting. */
    public ApiKeyView provision(String owner, String name, String secret) {
        Rights.requireAutomatic();
        return add(owner, name, Set.of(), null, secret);
    }

    /** All keys, newest first. */
    public List<ApiKeyView> list() {
        Rights.require(Permission.USERS_MANAGE);
        return store.all().stream().map(ApiKeys::view).toList();
    }

    /** Ends a key at once; refusal {@code KEY_UNKNOWN}. Doing it twice changes nothing. */
    public void revoke(UUID id) {
        Rights.require(Permission.USERS_MANAGE);
        KeyBook.Key key = store.find(id).orElseThrow(() -> Refused.unknown("KEY_UNKNOWN"));
        store.revoke(id, clock.instant());
        audit.record("KEY_REVOKED", key.name(), Map.of("owner", key.login()));
    }

    /** Whose key that is, as an actor; empty where it is none that works. */
    public Optional<Caller> authenticate(String secret) {
        return store.use(Secrets.hash(secret)).map(key -> new Caller(key.id(), actor(key)));
    }

    /** Who calls, and by which key: limits are counted for each key. */
    public record Caller(UUID keyId, Actor actor) {}

    private static Actor actor(KeyBook.Used key) {
        return new Actor(
                Actor.Kind.API_KEY,
                key.userId(),
                key.login(),
                key.roles().stream().map(Role::of).collect(Collectors.toSet()),
                key.team(),
                Optional.empty(),
                Optional.ofNullable(key.scopes()).map(ApiKeys::scopes));
    }

    private ApiKeyView add(String owner, String name, Set<Permission> scopes, Instant expiresAt, String secret) {
        Person person = people.find(owner).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        String stored = scopes.isEmpty()
                ? null
                : scopes.stream().map(Permission::key).sorted().collect(Collectors.joining(" "));
        KeyBook.Key key = new KeyBook.Key(
                Ids.next(), person.id(), name, person.login(), stored, clock.instant(), expiresAt, null, null);
        String hash = Secrets.hash(secret);
        if (store.add(key, hash)) {
            audit.record("KEY_MADE", name, Map.of("owner", person.login()));
        }
        return view(store.byHash(hash).orElseThrow());
    }

    private static ApiKeyView view(KeyBook.Key row) {
        return new ApiKeyView(
                row.id(),
                row.name(),
                row.login(),
                scopes(row.scopes()),
                row.createdAt(),
                row.expiresAt(),
                row.revokedAt(),
                row.lastUsedAt());
    }

    private static Set<Permission> scopes(String stored) {
        return stored == null
                ? Set.of()
                : Arrays.stream(stored.split(" "))
                        .map(Permission::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }
}
