package app.huike.lifecycle.step;

import app.huike.crm.security.Leads;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who leads {@link #ASKS}, as far as a trial says. */
@Vetoed
public final class LeadsInMemory extends Leads {

    /** Login of whoever asks in trials. */
    public static final String ASKS = "manager1";

    private static final UUID SOMEBODY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    private List<String> leads = List.of();

    /** The lead, the lead's lead and so on, by their logins. */
    public void are(List<String> logins) {
        leads = List.copyOf(logins);
    }

    @Override
    public List<PersonView> above(String login) {
        return login.equals(ASKS) ? leads.stream().map(LeadsInMemory::lead).toList() : List.of();
    }

    private static PersonView lead(String login) {
        return new PersonView(SOMEBODY, login, login, null, "main", null, null, true, Set.of(Role.LEAD), Instant.EPOCH);
    }
}
