package app.huike.web.ui.customer;

import app.huike.crm.security.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What colleagues are called, asked from the database at most every two seconds, and at once for somebody whom nobody has asked about yet. */
@ApplicationScoped
public class KnownNames {

    private static final long GOOD_FOR = Duration.ofSeconds(2).toNanos();

    /** A page that names several of whom nobody has asked yet asks once. */
    private static final long SURE_FOR = Duration.ofMillis(200).toNanos();

    @Inject
    private People people;

    private volatile Known known = new Known(Map.of(), System.nanoTime() - GOOD_FOR);

    /** @param names by login; somebody who has no account is called by the login */
    private record Known(Map<String, String> names, long at) {

        private boolean tells(String login) {
            return System.nanoTime() - at < (names.containsKey(login) ? GOOD_FOR : SURE_FOR);
        }

        private Known and(String login) {
            return names.containsKey(login) ? this : after(names, login, at);
        }

        private Known after(Map<String, String> accounts, String login, long asked) {
            Map<String, String> all = new HashMap<>(accounts);
            names.keySet().forEach(known -> all.putIfAbsent(known, known));
            all.putIfAbsent(login, login);
            return new Known(all, asked);
        }
    }

    /** The name of a login; the login itself of one who has no account. */
    String of(String login) {
        Known last = known;
        last = last.tells(login) ? last.and(login) : last.after(people.names(), login, System.nanoTime());
        known = last;
        return last.names().get(login);
    }
}
