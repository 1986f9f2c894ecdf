package app.huike.inside;

import static app.huike.inside.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Records;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.lifecycle.recordcheck.SweepRecords;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose records the database finds at which nobody has looked for too long, and what a finished task says of them. */
class StaleRecordsIT extends InContainer {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    @Inject
    private Records records;

    @Inject
    private Customers customers;

    @Inject
    private SweepRecords sweep;

    @Inject
    private TaskInbox tasks;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    private int made;

    @Test
    void each_account_manager_gets_the_oldest_two_a_day() {
        Actor mia = people.accountManager("main");
        Actor leo = people.accountManager("main");
        List<UUID> hers = List.of(stale(mia), stale(mia), stale(mia), stale(mia), stale(mia));
        UUID his = stale(leo);
        assertThat(found(mia)).containsExactly(hers.get(0), hers.get(1));
        assertThat(found(leo)).containsExactly(his);
        hers.subList(0, 2).forEach(this::starts);
        assertThat(found(mia)).as("enough for today").isEmpty();
        assertThat(found(mia, Duration.ofDays(1))).containsExactly(hers.get(2), hers.get(3));
        as(mia, () -> {
            records.verify(ref(hers.get(2)));
            return null;
        });
        assertThat(found(mia, Duration.ofDays(1))).containsExactly(hers.get(3), hers.get(4));
    }

    @Test
    void nobody_gets_more_than_eight_at_once() {
        Actor mia = people.accountManager("main");
        for (int i = 0; i < 10; i++) {
            starts(stale(mia));
        }
        database.sql("update due_action set created_at = :long where customer_id in"
                        + " (select id from customer where owner_id = :mia)")
                .set("long", clock.instant().minus(Duration.ofDays(3)))
                .set("mia", mia.userId())
                .update();
        stale(mia);
        assertThat(found(mia)).isEmpty();
    }

    @Test
    void what_was_found_right_is_noted_with_who_said_so() {
        Actor mia = people.accountManager("main");
        UUID anna = stale(mia);
        starts(anna);
        String task = database.sql("select id from lifecycle_task where customer_id = :id and assignee = :mia")
                .set("id", anna)
                .set("mia", mia.login())
                .one(row -> row.text("id"))
                .orElseThrow();
        as(mia, () -> tasks.complete(task, "right", null, Map.of()));
        time.advance(Duration.ofMinutes(1));
        assertThat(as(mia, () -> records.verifiedAt(ref(anna)))).isPresent();
        assertThat(database.sql("select verified_by from customer where id = :id")
                        .set("id", anna)
                        .one(row -> row.text("verified_by")))
                .contains(mia.login());
        assertThat(found(mia)).isEmpty();
    }

    private List<UUID> found(Actor owner) {
        return found(owner, Duration.ZERO);
    }

    /** The oldest first. */
    private List<UUID> found(Actor owner, Duration later) {
        return database.sql("select d.customer_id from (" + sweep.due() + ") d join customer c on c.id = d.customer_id"
                        + " where c.owner_id = :owner order by c.created_at")
                .set("now", clock.instant().plus(later))
                .set("owner", owner.userId())
                .list(row -> row.uuid("customer_id"));
    }

    /** As a round of the sweep does it. */
    private void starts(UUID customer) {
        SweepRow row = new SweepRow(customer, null, null, "19900101-0", 0);
        assertThat(as(Actor.SYSTEM, () -> sweep.start(row))).isEmpty();
        database.sql(
                        "insert into due_action (customer_id, kind, cycle, created_at, value_minor, done_at, result, tried_on)"
                                + " values (:id, 'record-check', '19900101-0', :now, 0, :now, 'STARTED', current_date)")
                .set("id", customer)
                .set("now", clock.instant())
                .update();
    }

    private String ref(UUID customer) {
        return database.sql("select ref from customer where id = :id")
                .set("id", customer)
                .one(row -> row.text("ref"))
                .orElseThrow();
    }

    /** Each a day younger than the one before. */
    private UUID stale(Actor owner) {
        String ref = "SR-" + Ids.next();
        UUID id = as(owner, () -> customers
                .put(new CustomerChange(
                        ref,
                        Change.to("Stale Record"),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.to(owner.login()),
                        Change.none(),
                        Change.none(),
                        List.of()))
                .customer()
                .id());
        database.sql("update customer set created_at = :long where id = :id")
                .set("long", LONG_AGO.plus(Duration.ofDays(made++)))
                .set("id", id)
                .update();
        return id;
    }
}
