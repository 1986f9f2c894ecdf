package app.huike.web.ui.customer;

import app.huike.crm.security.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** What colleagues are called, asked from the database at most every two seconds, and at once for somebody whom nobody has asked about yet. */
@ApplicationScoped
public class KnownNames {

    private static final long GOOD_FOR = Duration.ofSeconds(2).toNanos();

    /** Somebody who has no account is asked about again and again. */
    private static final long SURE_FOR = Duration.ofMillis(200).toNanos();

    @Inject
    private People people;

    private volatile Known known = new Known(Map.of(), System.nanoTime() - GOOD_FOR);

    private record Known(Map<String, String> names, long at) {

        private boolean tells(String login) {
            return System.nanoTime() - at < (names.containsKey(login) ? GOOD_FOR : SURE_FOR);
        }
    }

    /** The name of a login; the login itself of one who has no account. */
    String of(String login) {
        Known last = known;
        if (!last.tells(login)) {
            last = new Known(people.names(), System.nanoTime());
            known = last;
        }
        return last.names().getOrDefault(login, login);
    }
}
