package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CalendarLinks;
import app.huike.crm.security.Role;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links under which calendar programs read tasks: whose they are, how long they work, what is kept of them. */
class CalendarLinksIT extends InContainer {

    @Inject
    private CalendarLinks links;

    @Inject
    private app.huike.crm.security.People users;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    private Actor manager;

    @BeforeEach
    void aManager() {
        manager = people.accountManager("main");
    }

    @Test
    void aLinkOpensForItsOwnerUntilItIsReplacedOrEnded() {
        String first = make(false);
        assertThat(links.open(first)).hasValueSatisfying(reader -> {
            assertThat(reader.account().login()).isEqualTo(manager.login());
            assertThat(reader.detailed()).isFalse();
        });
        String second = make(true);
        assertThat(second).isNotEqualTo(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(links.open(first)).isEmpty();
        assertThat(links.open(second))
                .hasValueSatisfying(reader -> assertThat(reader.detailed()).isTrue());
        assertThat(as(manager, links::own))
                .hasValueSatisfying(own -> assertThat(own.usedAt()).isNotNull());
        revoke();
        assertThat(links.open(second)).isEmpty();
        assertThat(as(manager, links::own)).isEmpty();
        revoke();
        assertThat(List.of("", "x", second + "x", "\u0000"))
                .allSatisfy(none -> assertThat(links.open(none)).isEmpty());
    }

    @Test
    void theSecretIsNotKept() {
        String secret = make(false);
        String kept = database.sql("select row_to_json(l)::text as kept from calendar_link l where user_id = :user")
                .set("user", manager.userId())
                .one(row -> row.text("kept"))
                .orElseThrow();
        assertThat(kept).contains("token_hash").doesNotContain(secret);
    }

    @Test
    void whoIsGoneIsReadByNobody() {
        String secret = make(false);
        as(people.person(Role.ADMIN, "main", null), () -> {
            users.deactivate(manager.userId());
            return null;
        });
        assertThat(links.open(secret)).isEmpty();
    }

    @Test
    void onlyThoseWithTasksHaveOne() {
        assertRefused(people.person(Role.DESIGNER, "main", null), "NOT_FOUND", () -> links.make(false));
        assertRefused(Actor.NOBODY, "NOT_FOUND", links::own);
        assertRefused(Actor.customer(), "NOT_FOUND", links::revoke);
    }

    @Test
    void sinceWhenItIsAsItIsChangesWithIt() {
        make(false);
        Instant first = since("a");
        assertThat(since("a")).isEqualTo(first);
        Instant second = since("b");
        assertThat(second).isAfter(first);
        assertThat(since("a")).isAfter(second);
    }

    private Instant since(String content) {
        return as(manager, () -> links.unchangedSince(content));
    }

    private String make(boolean detailed) {
        return as(manager, () -> links.make(detailed));
    }

    private void revoke() {
        as(manager, () -> {
            links.revoke();
            return null;
        });
    }
}
