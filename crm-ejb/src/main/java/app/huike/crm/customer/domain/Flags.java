package app.huike.crm.customer.domain;

import app.huike.crm.shared.Check;
import java.util.Set;

/** What may be said of a customer with whom no process is started. */
public final class Flags {

    private static final Set<String> KNOWN = Set.of("staff", "test", "reseller", "deceased", "blocked");

    private Flags() {}

    /** Refuses {@code FIELD_INVALID} where one is not known. */
    public static void check(Set<String> flags) {
        new Check()
                .that(KNOWN.containsAll(flags), "flags", flags, "of " + KNOWN)
                .refuse();
    }
}
