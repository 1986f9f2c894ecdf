package app.huike.inside;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;

/** Who acts in tests, alone or many at once. */
@ApplicationScoped
public class People {
    /** May do what a lead may. */
    public static final Actor LEAD =
            new Actor(Actor.Kind.PERSON, new UUID(0, 1), "lead", Set.of(Role.LEAD), "main", Optional.empty());

    /** Writes offers and campaigns. */
    public static final Actor MARKETING =
            new Actor(Actor.Kind.PERSON, null, "marketing", Set.of(Role.MARKETING), null, Optional.empty());

    @Inject
    private CrmDatabase database;

    /** From now on {@link #LEAD} has a row as well, for deeds that are kept with who did them. */
    public void leadHasAnAccount() {
        database.sql("insert into app_user (id, login, name, team, created_at)"
                        + " values (:id, 'lead-of-the-tests', 'Lead', 'main', :at) on conflict (id) do nothing")
                .set("id", LEAD.userId())
                .set("at", Instant.parse("2026-01-01T00:00:00Z"))
                .update();
    }

    /** A new account manager with a row of his own. */
    public Actor accountManager(String team) {
        return person(Role.ACCOUNT_MANAGER, team, null);
    }

    /** A new user with a row of his own; the e-mail address may be null. */
    public Actor person(Role role, String team, String email) {
        UUID id = Ids.next();
        String login = role.key() + "-" + id.toString().substring(24);
        database.sql("insert into app_user (id, login, name, email, team, created_at)"
                        + " values (:id, :login, :login, :email, :team, :at)")
                .set("id", id)
                .set("login", login)
                .set("email", email)
                .set("team", team)
                .set("at", Instant.parse("2026-01-01T00:00:00Z"))
                .update();
        database.sql("insert into app_user_role (user_id, role) values (:id, :role)")
                .set("id", id)
                .set("role", role.key())
                .update();
        return new Actor(Actor.Kind.PERSON, id, login, Set.of(role), team, Optional.empty());
    }

    /** Does something as a lead. */
    public static <T> T lead(Callable<T> deed) {
        return as(LEAD, deed);
    }

    /** Does something as somebody. */
    public static <T> T as(Actor actor, Callable<T> deed) {
        try {
            return CurrentActor.call(actor, deed);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** Does the same many times at once, as leads; what came of each: a value or the exception. */
    public static List<Object> atOnce(int many, Numbered deed) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> outcomes = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return outcome(() -> deed.call(number));
                }));
            }
            start.countDown();
            List<Object> all = new ArrayList<>();
            for (Future<Object> outcome : outcomes) {
                all.add(outcome.get());
            }
            return all;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of many. */
    @FunctionalInterface
    public interface Numbered {
        Object call(int number) throws Exception;
    }

    private static Object outcome(Callable<Object> deed) {
        try {
            return lead(deed);
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** A deed may end in a refusal; this one has to. */
    @FunctionalInterface
    public interface Deed {
        void done() throws Exception;
    }

    /** Somebody is refused, with that code. */
    public static void assertRefused(Actor actor, String code, Deed deed) {
        Assertions.assertThatThrownBy(() -> CurrentActor.call(actor, () -> {
                    deed.done();
                    return null;
                }))
                .isInstanceOfSatisfying(Refused.class, refused -> Assertions.assertThat(refused.code())
                        .isEqualTo(code));
    }
}
