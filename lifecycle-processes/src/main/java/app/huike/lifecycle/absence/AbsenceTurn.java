package app.huike.lifecycle.absence;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.PersonDeactivated;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What begins or ends of absences without anybody's word, each time in one transaction. Not a door. */
@Stateless
public class AbsenceTurn {

    @Inject
    private AbsenceTable table;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<SubstituteChanged> changed;

    /** Begins and ends what does by now; how many. */
    public int at(Instant now) {
        table.lock();
        return tell(table.turn(now));
    }

    /** Whoever is gone is not away and stands in for nobody. */
    public void left(@Observes PersonDeactivated gone) {
        table.lock();
        tell(table.left(gone.login(), clock.instant()));
    }

    private int tell(List<String> logins) {
        logins.forEach(login -> changed.fire(new SubstituteChanged(login)));
        return logins.size();
    }
}
