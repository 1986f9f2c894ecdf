package app.huike.crm.security;

import app.huike.crm.shared.ProcessTrace;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever acts: a person at a page, an API key, a step of a process, a customer behind a signed link, the system itself.
 *
 * @param kind which of these
 * @param userId the user, for persons and keys
 * @param login the user's login, or a name for what is no user, such as {@code process:welcome}
 * @param roles the user's roles
 * @param team the user's team; null where there is none
 * @param process the step, for a process
 * @param scopes what a key is narrowed to; empty where it may do all that the user may
 */
public record Actor(
        Kind kind,
        UUID userId,
        String login,
        Set<Role> roles,
        String team,
        Optional<ProcessTrace> process,
        Optional<Set<Permission>> scopes) {

    /** What sort of actor. */
    public enum Kind {
        PERSON,
        API_KEY,
        PROCESS,
        CUSTOMER,
        SYSTEM,
        NOBODY
    }

    /** Nobody has logged in: may do nothing. */
    public static final Actor NOBODY = new Actor(Kind.NOBODY, null, "nobody", Set.of(), null, Optional.empty());

    /** The product itself: sweeps, start-up, imports that go on after a restart. May do everything. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system", Set.of(), null, Optional.empty());

    public Actor {
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    /** Somebody whom no scopes narrow. */
    public Actor(Kind kind, UUID userId, String login, Set<Role> roles, String team, Optional<ProcessTrace> process) {
        this(kind, userId, login, roles, team, process, Optional.empty());
    }

    /** A step of a process. May do everything that a door offers to processes. */
    public static Actor process(ProcessTrace step) {
        return new Actor(Kind.PROCESS, null, "process:" + step.process(), Set.of(), null, Optional.of(step));
    }

    /** A customer who follows a signed link. */
    public static Actor customer() {
        return new Actor(Kind.CUSTOMER, null, "customer", Set.of(), null, Optional.empty());
    }

    /** Whether it is a part of the product rather than somebody. */
    public boolean automatic() {
        return kind == Kind.PROCESS || kind == Kind.SYSTEM;
    }

    public boolean may(Permission permission) {
        return automatic()
                || roles.stream().anyMatch(role -> role.may(permission))
                        && scopes.map(only -> only.contains(permission)).orElse(true);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
