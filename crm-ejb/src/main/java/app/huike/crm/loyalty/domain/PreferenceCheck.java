package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Preference;
import app.huike.crm.shared.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a member may say of himself. */
public final class PreferenceCheck {

    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SOURCE = 64;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private PreferenceCheck() {}

    /** The preferences as they are stored; refuses with all that is wrong with them and with where the member enrolled. */
    public static List<Preference> checked(String source, List<Preference> preferences, Instant now) {
        Check check = new Check().ref("source", source);
        check.that(preferences.size() <= MOST, "preferences", preferences.size(), "at most " + MOST);
        List<Preference> clean = new ArrayList<>();
        for (int i = 0; i < preferences.size(); i++) {
            clean.add(checked(check, "preferences[" + i + "].", preferences.get(i), now));
        }
        check.refuse();
        return clean;
    }

    private static Preference checked(Check check, String at, Preference said, Instant now) {
        check.ref(at + "key", said.key());
        String value = required(check, at + "value", said.value(), LONGEST_VALUE);
        String source = required(check, at + "source", said.source(), LONGEST_SOURCE);
        if (said.statedAt() == null) {
            check.missing(at + "statedAt");
        } else {
            check.that(
                    !said.statedAt().isAfter(now.plus(AHEAD)), at + "statedAt", said.statedAt(), "not in the future");
        }
        return new Preference(said.key(), value, source, said.statedAt());
    }

    private static String required(Check check, String field, String value, int longest) {
        String line = check.line(field, value, longest);
        if (line == null) {
            check.missing(field);
        }
        return line;
    }
}
