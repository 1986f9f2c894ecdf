package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

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
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.lifecycle.keepintouch.Cadences;
import app.huike.lifecycle.keepintouch.Cadences.Cadence;
import app.huike.lifecycle.keepintouch.SweepSilent;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which members the database finds with whom nobody has spoken for too long. */
class SilentMembersIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private Memberships memberships;

    @Inject
    private Interactions contacts;

    @Inject
    private SweepSilent sweep;

    @Inject
    private Cadences cadences;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String prefix = "SM-" + Ids.next();
    private int told;

    @Test
    void eachTierHasItsOwnCadence() {
        UUID gold = member("GOLD");
        UUID platinum = member("PLATINUM");
        UUID plain = member("MEMBER");
        assertThat(found(gold, 0)).isEmpty();
        assertThat(found(platinum, 61)).isPresent();
        assertThat(found(gold, 61)).isEmpty();
        assertThat(found(gold, 121))
                .hasValueSatisfying(
                        cycle -> assertThat(cycle).startsWith("GOLD-").endsWith("-1"));
        assertThat(found(gold, 241)).as("still silent: another cause").hasValueSatisfying(cycle -> assertThat(cycle)
                .endsWith("-2"));
        assertThat(found(plain, 1000)).as("no cadence for those").isEmpty();
    }

    @Test
    void aTalkEndsTheSilenceAndWhoMayNotBeCalledIsNotFound() {
        UUID anna = member("PLATINUM");
        assertThat(found(anna, 61)).isPresent();
        lead(() -> contacts.record(anna, Medium.FACE, Direction.OUT, "REACHED", null, null));
        assertThat(found(anna, 59)).isEmpty();
        assertThat(lead(() -> cadences.of(anna)))
                .hasValueSatisfying(
                        wanted -> assertThat(wanted).returns(60L, Cadence::days).returns(false, Cadence::over));
        assertThat(lead(() -> cadences.of(member("MEMBER")))).isEmpty();
        assertThat(found(anna, 61)).isPresent();
        lead(() -> database.sql("update consent set state = 'WITHDRAWN' where customer_id = :id")
                .set("id", anna)
                .update());
        assertThat(found(anna, 61)).isEmpty();
    }

    @Test
    void whatIsFoundStartsWithItsTierAndDay() {
        UUID anna = member("PLATINUM");
        String cycle = found(anna, 61).orElseThrow();
        assertThat(as(Actor.SYSTEM, () -> sweep.start(new SweepRow(anna, null, null, cycle, 0))))
                .isEmpty();
        assertThat(database.sql("select kind from lifecycle_task where customer_id = :id")
                        .set("id", anna)
                        .list(row -> row.text("kind")))
                .containsExactly("touch-call");
    }

    /** So many days from now. */
    private Optional<String> found(UUID customer, int days) {
        Instant then = clock.instant().plus(Duration.ofDays(days));
        return database.sql("select cycle from (" + sweep.due() + ") d where customer_id = :customer")
                .set("now", then)
                .set("customer", customer)
                .one(row -> row.text("cycle"));
    }

    private UUID member(String tier) {
        told++;
        String ref = prefix + "-" + told;
        UUID id = lead(() -> customers
                .put(new CustomerChange(
                        ref,
                        Change.to("Silent Member"),
                        Change.none(),
                        Change.to("+1513" + String.format("%07d", Math.floorMod(ref.hashCode(), 10_000_000))),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.none(),
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
}
