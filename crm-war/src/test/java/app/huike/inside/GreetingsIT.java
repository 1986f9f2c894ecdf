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
import app.huike.crm.customer.ShopFestivals;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.care.Occasions;
import app.huike.lifecycle.care.SweepOccasions;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whose day it is, as the database finds it, and one greeting from the sweep to the outbox. */
class GreetingsIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private Memberships memberships;

    @Inject
    private Shop shop;

    @Inject
    private ProcessPolicies policies;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String ref = "GR-" + Ids.next();

    @Test
    void greetedOnceOnTheMorningOfTheBirthday() {
        UUID anna = born(today().plusDays(2));
        time.advance(Duration.ofDays(4));
        assertThat(texts(
                        "select template || ' ' || to_char(send_after at time zone 'UTC', 'HH24.MI') as text from message"
                                + " where customer_id = :id",
                        anna))
                .containsExactly("care-birthday 09.30");
        assertThat(texts(
                        "select cause as text from journey_run where customer_id = :id and process_key = 'care'", anna))
                .singleElement()
                .asString()
                .startsWith("BIRTHDAY ");
        lead(() -> {
            customers.erase(lastRef());
            return null;
        });
        assertThat(texts("select cycle as text from due_action where customer_id = :id", anna))
                .as("the day is forgotten")
                .isEmpty();
    }

    @Test
    void whatGivesWayIsALineInTheLogOnce() {
        UUID anna = born(today().plusDays(6));
        keeps("NONE");
        memberSince(anna, today().plusDays(2).minusYears(1).toString());
        time.advance(Duration.ofDays(4));
        assertThat(texts(
                        "select kind || ' ' || reason || ' ' || (detail ->> 'process') as text from journey_log"
                                + " where customer_id = :id and kind = 'JOURNEY_SKIPPED'",
                        anna))
                .containsExactly("JOURNEY_SKIPPED GAVE_WAY care");
        assertThat(texts(
                        "select cause as text from journey_run where customer_id = :id and process_key = 'care'", anna))
                .isEmpty();
    }

    @Test
    void foundOnTheDayAndTheDayBefore() {
        UUID anna = born("--06-02", ConsentState.GRANTED);
        assertThat(due(anna, "2027-05-31")).isEmpty();
        assertThat(due(anna, "2027-06-01")).containsExactly("BIRTHDAY 2027-06-02");
        assertThat(due(anna, "2027-06-02")).containsExactly("BIRTHDAY 2027-06-02");
        assertThat(due(anna, "2027-06-03")).isEmpty();
    }

    @Test
    void whoWasBornOnALeapDayHasABirthdayEveryYear() {
        UUID anna = born("--02-29", ConsentState.GRANTED);
        assertThat(due(anna, "2027-02-28")).containsExactly("BIRTHDAY 2027-02-28");
        assertThat(due(anna, "2028-02-28")).containsExactly("BIRTHDAY 2028-02-29");
        assertThat(due(anna, "2028-02-27")).isEmpty();
        assertThat(due(born("--01-01", ConsentState.GRANTED), "2027-12-31")).containsExactly("BIRTHDAY 2028-01-01");
    }

    @Test
    void withoutConsentOnlyAMemberIsFoundForTheGift() {
        UUID anna = born("--06-02", ConsentState.WITHDRAWN);
        assertThat(due(anna, "2027-06-02")).isEmpty();
        assertThat(passedOver(anna, "2027-06-01")).isEmpty();
        assertThat(passedOver(anna, "2027-06-02")).containsExactly("BIRTHDAY 2027-06-02");
        memberSince(anna, "2026-01-15");
        assertThat(due(anna, "2027-06-02")).hasSize(1);
        assertThat(passedOver(anna, "2027-06-02")).isEmpty();
    }

    @Test
    void anniversariesAreThoseOfFullYears() {
        UUID anna = born("--11-11", ConsentState.GRANTED);
        memberSince(anna, "2024-02-29");
        assertThat(due(anna, "2024-02-29")).isEmpty();
        assertThat(due(anna, "2025-02-28")).containsExactly("ANNIVERSARY 2025-02-28");
        assertThat(due(anna, "2028-02-29")).containsExactly("ANNIVERSARY 2028-02-29");
    }

    @Test
    void ofTwoWithinAWeekTheOneThatMattersMoreIsGreeted() {
        UUID anna = born("--06-09", ConsentState.GRANTED);
        memberSince(anna, "2025-06-02");
        assertThat(due(anna, "2027-06-02"))
                .as("a birthday follows within the week")
                .isEmpty();
        assertThat(passedOver(anna, "2027-06-01")).isEmpty();
        assertThat(passedOver(anna, "2027-06-02")).containsExactly("ANNIVERSARY 2027-06-02");
        assertThat(passedOver(anna, "2027-06-09")).isEmpty();
        assertThat(due(anna, "2027-06-09")).containsExactly("BIRTHDAY 2027-06-09");
        memberSince(anna, "2025-06-01");
        assertThat(due(anna, "2027-06-01")).as("eight days before").containsExactly("ANNIVERSARY 2027-06-01");
    }

    @Test
    void whatGivesWayToAnotherIsInNobodysWay() {
        UUID anna = born("--02-16", ConsentState.GRANTED);
        memberSince(anna, "2025-02-11");
        keeps("CHINESE");
        assertThat(due(anna, "2027-02-11")).isEmpty();
        assertThat(due(anna, "2027-02-06")).containsExactly("SPRING_FESTIVAL 2027-02-06");
    }

    @Test
    void nobodyIsGreetedTwiceWithinAWeek() {
        UUID anna = born("--06-02", ConsentState.GRANTED);
        database.sql("insert into due_action (customer_id, kind, cycle, created_at, done_at, result)"
                        + " values (:id, 'care', 'ANNIVERSARY 2027-05-26', now(), now(), 'STARTED')")
                .set("id", anna)
                .update();
        assertThat(due(anna, "2027-06-02")).isEmpty();
        assertThat(passedOver(anna, "2027-06-02")).containsExactly("BIRTHDAY 2027-06-02");
        assertThat(due(anna, "2028-06-02")).hasSize(1);
    }

    @Test
    void festivalsAreThoseThatTheCustomerKeepsOrElseTheShops() {
        UUID anna = born("--11-11", ConsentState.GRANTED);
        assertThat(due(anna, "2026-12-31")).containsExactly("NEW_YEAR 2027-01-01");
        assertThat(due(anna, "2026-02-17")).isEmpty();
        keeps("CHINESE");
        assertThat(due(anna, "2026-02-17")).containsExactly("SPRING_FESTIVAL 2026-02-17");
        assertThat(due(anna, "2027-02-06")).containsExactly("SPRING_FESTIVAL 2027-02-06");
        assertThat(due(anna, "2026-09-25")).containsExactly("MID_AUTUMN 2026-09-25");
        assertThat(due(anna, "2027-09-15")).containsExactly("MID_AUTUMN 2027-09-15");
        assertThat(due(anna, "2026-04-05")).isEmpty();
        keeps("NONE");
        assertThat(due(anna, "2027-02-06")).isEmpty();
        assertThat(due(anna, "2027-01-01")).isEmpty();
    }

    @Test
    void aYearMustPassBeforeAnotherBirthdayIsTold() {
        born("--06-02", ConsentState.GRANTED);
        assertThat(catchThrowableOfType(Refused.class, () -> told(lastRef(), "--06-20", ConsentState.GRANTED))
                        .code())
                .isEqualTo("BIRTHDAY_LOCKED");
        assertThat(told(lastRef(), "1990-06-02", ConsentState.GRANTED)).isNotNull();
    }

    private int seen;

    private UUID born(LocalDate day) {
        return born(MonthDay.from(day).toString(), ConsentState.GRANTED);
    }

    private UUID born(String day, ConsentState marketing) {
        seen++;
        return told(lastRef(), day, marketing);
    }

    private String lastRef() {
        return ref + "-" + seen;
    }

    private UUID told(String own, String day, ConsentState marketing) {
        return lead(() -> customers
                .put(new CustomerChange(
                        own,
                        Change.to("Anna Berger"),
                        Change.to(own.toLowerCase(Locale.ROOT) + "@example.com"),
                        Change.none(),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.none(),
                        Change.to(day),
                        List.of(new ConsentStatement(
                                Purpose.MARKETING, Channel.EMAIL, marketing, "checkout", "1", clock.instant()))))
                .customer()
                .id());
    }

    private void keeps(String calendar) {
        lead(() -> customers.put(CustomerChange.ofFestivals(lastRef(), calendar)));
    }

    private void memberSince(UUID customer, String day) {
        as(Actor.SYSTEM, () -> memberships.enrol(customer, "test", List.of()));
        database.sql(
                        "update member set enrolled_at = cast(:day as timestamptz) + interval '12 hours' where customer_id = :id")
                .set("day", day)
                .set("id", customer)
                .update();
    }

    /** Whose day it is, as the sweep of that day of the shop would find it, in a shop that speaks English. */
    private List<String> due(UUID customer, String day) {
        return cycles(customer, day, SweepOccasions::due);
    }

    private List<String> passedOver(UUID customer, String day) {
        return cycles(customer, day, sweep -> sweep.passedOver().orElseThrow());
    }

    private List<String> cycles(UUID customer, String day, Function<SweepOccasions, String> query) {
        BusinessClock then = new BusinessClock() {
            @Override
            public Instant instant() {
                return Instant.parse(day + "T00:05:00Z");
            }
        };
        Occasions occasions = new Occasions(shop, new ShopFestivals(shop, Optional.empty()), then);
        String sweep = query.apply(new SweepOccasions(null, policies, occasions, shop));
        return database.sql("select cycle from (" + sweep
                        + ") due where customer_id = :id and cast(:now as timestamptz) is not null")
                .set("now", then.instant())
                .set("id", customer)
                .list(row -> row.text("cycle"));
    }

    private List<String> texts(String query, UUID customer) {
        return database.sql(query).set("id", customer).list(row -> row.text("text"));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
