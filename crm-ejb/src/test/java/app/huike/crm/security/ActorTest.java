package app.huike.crm.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void scopesNarrowAndNeverWiden() {
        assertThat(key(Optional.empty()).may(Permission.PURCHASE_WRITE)).isTrue();
        Actor narrow = key(Optional.of(Set.of(Permission.PURCHASE_WRITE, Permission.USERS_MANAGE)));
        assertThat(narrow.may(Permission.PURCHASE_WRITE)).isTrue();
        assertThat(narrow.may(Permission.CUSTOMER_READ)).isFalse();
        assertThat(narrow.may(Permission.USERS_MANAGE)).isFalse();
        assertThat(key(Optional.of(Set.of())).may(Permission.PURCHASE_WRITE)).isFalse();
    }

    @Test
    void nobodyMayDoNothingAndTheProductEverything() {
        for (Permission permission : Permission.values()) {
            assertThat(Actor.NOBODY.may(permission)).isFalse();
            assertThat(Actor.SYSTEM.may(permission)).isTrue();
            assertThat(Permission.of(permission.key())).contains(permission);
        }
    }

    private static Actor key(Optional<Set<Permission>> scopes) {
        return new Actor(
                Actor.Kind.API_KEY, UUID.randomUUID(), "lead", Set.of(Role.API), "main", Optional.empty(), scopes);
    }
}
