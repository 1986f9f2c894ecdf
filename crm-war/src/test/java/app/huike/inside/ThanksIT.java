package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.thankthebest.SweepBest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the database finds to be thanked, and the opinion from the task to the customer's page. */
class ThanksIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private Memberships memberships;

    @Inject
    private Interactions contacts;

    @Inject
    private SweepBest sweep;

    @Inject
    private TaskInbox inbox;

    @Inject
    private People people;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String prefix = "TH-" + Ids.next();
    private Actor owner;
    private int told;

    @BeforeEach
    void somebodyLooksAfterThem() {
        owner = people.accountManager("main");
    }

    @Test
    void opinionIsAskedForAndStandsAmongTheContacts() {
        UUID anna = best("PLATINUM");
        lead(() -> database.sql("insert into member_tier (id, customer_id, tier, since, reason)"
                        + " values (:id, :customer, 'PLATINUM', :since, 'SPENDING')")
                .set("id", Ids.next())
                .set("customer", anna)
                .set("since", clock.instant())
                .update());
        assertThat(as(Actor.SYSTEM, () -> sweep.start(new SweepRow(anna, null, null, cycle(), 71_250))))
                .isEmpty();
        time.advance(Duration.ofMinutes(1));
        String task = task(anna);
        assertThat(database.sql("select priority from lifecycle_task where id = :id")
                        .set("id", task)
                        .one(row -> row.integer("priority")))
                .as("30 by the diagram, and 10 for the tier")
                .contains(40);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> as(owner, () -> inbox.complete(task, "thanked", " ", Map.of())));
        assertThat(refused.code()).isEqualTo("FIELD_MISSING");
        as(owner, () -> inbox.complete(task, "thanked", "Never change the tea. Open earlier.", Map.of()));
        assertThat(as(owner, () -> contacts.of(anna, PageRequest.first())).items())
                .singleElement()
                .satisfies(contact -> assertThat(contact.note()).isEqualTo("Never change the tea. Open earlier."));
        assertThat(database.sql("select 1 from act_ru_variable where text_ like '%Never change the tea%' limit 1")
                        .any())
                .isFalse();
    }

    @Test
    void onlyTheHighestTierOfThoseWhoMayBeCalledAndWereLeftInPeace() {
        UUID anna = best("PLATINUM");
        assertThat(found()).containsExactly(anna);
        best("GOLD");
        assertThat(found()).containsExactly(anna);
        lead(() -> {
            contacts.record(anna, Medium.PHONE, Direction.OUT, "REACHED", null, null);
            return null;
        });
        assertThat(found()).isEmpty();
        assertThat(foundAt(clock.instant().plus(Duration.ofDays(31)))).containsExactly(anna);
        lead(() -> {
            database.sql("update consent set state = 'WITHDRAWN' where customer_id = :id")
                    .set("id", anna)
                    .update();
            return null;
        });
        assertThat(foundAt(clock.instant().plus(Duration.ofDays(31)))).isEmpty();
        assertThat(passedOver(anna, clock.instant())).as("not the time yet").isEmpty();
        assertThat(passedOver(anna, clock.instant().plus(Duration.ofDays(31)))).containsExactly("NO_CONSENT");
    }

    @Test
    void twentyOfEachOwnerInAHalfYear() {
        List<UUID> all = new ArrayList<>();
        for (int each = 0; each < 22; each++) {
            all.add(best("PLATINUM"));
        }
        assertThat(found()).hasSize(20);
        thanked(all.get(0), cycle());
        thanked(all.get(1), cycle());
        assertThat(found()).hasSize(18).doesNotContain(all.get(0), all.get(1));
    }

    private UUID best(String tier) {
        told++;
        String ref = prefix + "-" + told;
        UUID id = lead(() -> customers
                .put(new CustomerChange(
                        ref,
                        Change.to("Anna Berger"),
                        Change.none(),
                        Change.to("+1513" + String.format("%07d", Math.floorMod(ref.hashCode(), 10_000_000))),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.to(owner.login().toLowerCase(Locale.ROOT)),
                        Change.none(),
                        List.of(new ConsentStatement(
                                Purpose.MARKETING,
                                Channel.PHONE,
                                ConsentState.GRANTED,
                                "checkout",
                                "1",
                                clock.instant()))))
                .customer()
                .id());
        as(Actor.SYSTEM, () -> memberships.enrol(id, "test", List.of()));
        database.sql("update member set tier = :tier where customer_id = :id")
                .set("tier", tier)
                .set("id", id)
                .update();
        return id;
    }

    private void thanked(UUID customer, String cycle) {
        database.sql("insert into due_action (customer_id, kind, cycle, created_at, done_at, result)"
                        + " values (:id, 'thank-the-best', :cycle, :now, :now, 'STARTED')")
                .set("id", customer)
                .set("cycle", cycle)
                .set("now", clock.instant())
                .update();
    }

    private List<String> passedOver(UUID customer, Instant now) {
        return database.sql("select reason from (" + sweep.passedOver().orElseThrow()
                        + ") passed where customer_id = :customer")
                .set("customer", customer)
                .set("now", now)
                .list(row -> row.text("reason"));
    }

    private List<UUID> found() {
        return foundAt(clock.instant());
    }

    /** Of those whom the owner of this test looks after. */
    private List<UUID> foundAt(Instant now) {
        return database.sql("select due.customer_id from (" + sweep.due() + ") due join customer_card c"
                        + " on c.id = due.customer_id where c.owner_id = :owner")
                .set("now", now)
                .set("owner", owner.userId())
                .list(row -> row.uuid("customer_id"));
    }

    private String cycle() {
        return database.sql("select to_char(cast(:now as timestamptz), 'YYYY') || case when extract(month from"
                        + " cast(:now as timestamptz)) < 7 then '-1' else '-2' end as cycle")
                .set("now", clock.instant())
                .one(row -> row.text("cycle"))
                .orElseThrow();
    }

    private String task(UUID customer) {
        return database.sql("select t.id_ as id from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = :id and t.task_def_key_ = 'userTask_callCustomer'")
                .set("id", customer.toString())
                .one(row -> row.text("id"))
                .orElseThrow();
    }
}
