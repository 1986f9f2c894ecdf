package app.huike.lifecycle.conduct;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of the rules by which people talk with customers. Leads write them, whoever works on tasks agrees to them. */
@Stateless
public class Conduct {

    private static final int LONGEST_RULES = 4_000;
    private static final int LONGEST_PHRASE = 100;
    private static final int MOST_PHRASES = 100;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    /** What holds now; empty where nobody has written anything. */
    public Optional<Edition> current() {
        Rights.require(Permission.TASK_WORK);
        return database.sql("select * from conduct_edition order by edition desc limit 1")
                .one(Conduct::edition);
    }

    /** Whether whoever acts has yet to agree to what holds now. */
    public boolean isToBeRead() {
        Actor actor = Rights.require(Permission.TASK_WORK);
        return current().isPresent()
                && !database.sql("select 1 from conduct_agreed a where a.login = :login"
                                + " and a.edition = (select max(e.edition) from conduct_edition e)")
                        .set("login", actor.login())
                        .any();
    }

    /**
     * Whoever acts has read that edition and keeps to it; again changes nothing. Refusal {@code CONDUCT_OLD} where another holds by now.
     *
     * @param edition its number
     */
    public void agree(int edition) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        if (current().filter(now -> now.number() == edition).isEmpty()) {
            throw Refused.conflict("CONDUCT_OLD");
        }
        database.sql("insert into conduct_agreed (edition, login, agreed_at) values (:edition, :login, :at)"
                        + " on conflict do nothing")
                .set("edition", edition)
                .set("login", actor.login())
                .set("at", clock.instant())
                .update();
    }

    /** Another edition, to which everybody has to agree. For leads. Refusals {@code FIELD_MISSING}, {@code FIELD_INVALID}. */
    public void write(String rules, List<String> phrases) {
        Actor actor = Rights.require(Permission.TASK_WORK_ALL);
        Check check = new Check();
        String told = check.lines("rules", rules, LONGEST_RULES);
        if (told == null) {
            check.missing("rules");
        }
        check.that(phrases.size() <= MOST_PHRASES, "phrases", phrases.size(), "at most " + MOST_PHRASES);
        List<String> never = phrases.stream()
                .map(phrase -> check.line("phrases", phrase, LONGEST_PHRASE))
                .filter(phrase -> phrase != null)
                .distinct()
                .toList();
        check.refuse();
        database.sql("insert into conduct_edition (rules, phrases, written_by, written_at)"
                        + " values (:rules, cast(:phrases as text[]), :by, :at)")
                .set("rules", told)
                .set("phrases", never)
                .set("by", actor.login())
                .set("at", clock.instant())
                .update();
        audit.record("CONDUCT_WRITTEN", null, Map.of("phrases", String.valueOf(never.size())));
    }

    /** Who has agreed to what holds now, and when, by login. For leads. */
    public Map<String, Instant> agreed() {
        Rights.require(Permission.TASK_WORK_ALL);
        Map<String, Instant> agreed = new LinkedHashMap<>();
        database.sql(
                        "select login, agreed_at from conduct_agreed where edition = (select max(edition) from conduct_edition)"
                                + " order by login")
                .list(row -> agreed.put(row.text("login"), row.instant("agreed_at")));
        return agreed;
    }

    private static Edition edition(Row row) throws SQLException {
        return new Edition(
                row.integer("edition"),
                row.text("rules"),
                row.texts("phrases"),
                row.text("written_by"),
                row.instant("written_at"));
    }
}
