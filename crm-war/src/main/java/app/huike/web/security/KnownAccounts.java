package app.huike.web.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of running sessions, asked from the database at most every two seconds: who is locked out is out that soon, on every node. */
@ApplicationScoped
public class KnownAccounts {

    private static final long GOOD_FOR = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 2_000;

    private final Map<LoggedIn, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    private Logins logins;

    private record Seen(Optional<Account> account, long at) {

        private boolean fresh() {
            return System.nanoTime() - at < GOOD_FOR;
        }
    }

    /** The account as it is now; empty where the session has ended. */
    Optional<Account> of(LoggedIn session) {
        Seen last = seen.get(session);
        if (last == null || !last.fresh()) {
            last = new Seen(logins.stillIn(session.userId(), session.credential()), System.nanoTime());
            remember(session, last);
        }
        return last.account();
    }

    /** Asks anew next time; for whoever has just changed something about himself. */
    public void forget(Account account) {
        seen.keySet().removeIf(session -> session.userId().equals(account.id()));
    }

    private void remember(LoggedIn session, Seen now) {
        if (seen.size() >= MOST) {
            seen.values().removeIf(old -> !old.fresh());
        }
        seen.put(session, now);
    }
}
