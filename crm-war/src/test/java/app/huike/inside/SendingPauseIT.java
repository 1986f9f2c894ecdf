package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.SendingPause;
import app.huike.crm.messaging.SendingPause.Outlook;
import app.huike.crm.messaging.SendingSwitch;
import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.AuditEntry;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits behind the brake of sending, and how it leaves. */
class SendingPauseIT extends InContainer {

    @Inject
    private SendingPause pause;

    @Inject
    private SendingSwitch sending;

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private Audit audit;

    @Inject
    private TestPost post;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String domain = "p" + Ids.next() + ".example";
    private String zone;

    /** Nothing waits but what a test makes. */
    @BeforeEach
    void paused() {
        zone = whereItIsNoon();
        system(() -> pause.begin("a template is wrong"));
        system(() -> sending.set(Position.DOMAINS, List.of(domain)));
        othersAreSilent();
    }

    /** The processes of other tests write while days pass. */
    private void othersAreSilent() {
        database.sql("update message set state = 'STOPPED' where state = 'WAITING' and address not like :ours")
                .set("ours", "%@" + domain)
                .update();
    }

    @AfterEach
    void off() {
        system(() -> pause.drop());
        system(() -> sending.set(Position.OFF, List.of()));
    }

    @Test
    void whatFellDueIsForeseenAndLeavesLittleByLittleInTheHoursAndInTime() {
        List<UUID> timely = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            timely.add(send(customer("Timely " + i, "en"), "P5D"));
        }
        UUID tooLate = send(customer("Anna Late", "en"), "PT13H");
        assertThat(pause.due()).isEqualTo(9);
        time.advance(Duration.ofHours(12));
        othersAreSilent();
        assertThat(pause.due()).as("midnight").isEqualTo(9);

        Outlook outlook = as(Actor.SYSTEM, () -> pause.foresee(Duration.ofHours(4)));
        assertThat(outlook.messages()).isEqualTo(8);
        assertThat(outlook.late()).isEqualTo(1);
        assertThat(outlook.named()).singleElement().satisfies(late -> {
            assertThat(late.customerName()).isEqualTo("Anna Late");
            assertThat(late.template()).isEqualTo("inside-test");
        });
        assertThat(message(tooLate).state()).as("looking does nothing").isEqualTo(MessageState.WAITING);

        system(() -> pause.spread(Duration.ofHours(4)));
        assertThat(message(tooLate).state()).isEqualTo(MessageState.EXPIRED);
        assertThat(told(message(tooLate), "MESSAGE_EXPIRED")).hasSize(1);
        time.advance(Duration.ofHours(16));

        List<Instant> left = timely.stream()
                .map(this::message)
                .map(MessageView::sentAt)
                .sorted()
                .toList();
        assertThat(left.get(0).atZone(ZoneId.of(zone)).toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(8, 1));
        for (int i = 1; i < left.size(); i++) {
            assertThat(Duration.between(left.get(i - 1), left.get(i)))
                    .as("between %s and %s", i - 1, i)
                    .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
        }
        assertThat(outlook.last())
                .isBetween(left.get(7).minusSeconds(60), left.get(7).plusSeconds(60));
        assertThat(lines("SENDING_RESUMED").get(0).detail())
                .containsEntry("sent", "8")
                .containsEntry("late", "1")
                .containsEntry("over", "PT4H");
    }

    @Test
    void asSoonAsItMayIsNotAtNightAndNotTwoADay() {
        UUID anna = customer("Anna", "en");
        UUID first = send(anna, "P5D");
        time.advance(Duration.ofDays(1));
        UUID second = send(anna, "P5D");
        UUID order = as(Actor.SYSTEM, () -> messages.send(request(anna, Purpose.SERVICE, "P5D")))
                .messageId();
        time.advance(Duration.ofHours(12));
        othersAreSilent();
        assertThat(pause.due()).isEqualTo(3);

        system(() -> pause.spread(Duration.ZERO));
        time.advance(Duration.ofMinutes(1));
        assertThat(message(order).state()).as("about an order: at once").isEqualTo(MessageState.SENT);
        assertThat(post.deliveredTo(message(order).address())).hasSize(1);
        time.advance(Duration.ofHours(12));
        assertThat(List.of(message(first).state(), message(second).state()))
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.WAITING);
        time.advance(Duration.ofDays(1));
        assertThat(message(second).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void droppedIsStoppedAndSaysWhy() {
        UUID due = send(customer("Anna", "en"), "P5D");
        system(() -> pause.drop());
        assertThat(message(due).state()).isEqualTo(MessageState.STOPPED);
        assertThat(told(message(due), "MESSAGE_STOPPED")).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("DROPPED_AFTER_PAUSE"));
        assertThat(sending.state().paused()).isFalse();
    }

    @Test
    void onlyWhoMayAndWithinBounds() {
        assertRefused(LEAD, "NOT_FOUND", () -> pause.begin("because"));
        assertRefused(LEAD, "NOT_FOUND", () -> pause.spread(Duration.ZERO));
        assertRefused(LEAD, "NOT_FOUND", () -> pause.foresee(Duration.ZERO));
        assertRefused(LEAD, "NOT_FOUND", () -> pause.drop());
        assertRefused(Actor.SYSTEM, "FIELD_MISSING", () -> pause.begin("  "));
        assertRefused(Actor.SYSTEM, "FIELD_INVALID", () -> pause.spread(Duration.ofHours(73)));
        assertRefused(Actor.SYSTEM, "FIELD_INVALID", () -> pause.foresee(Duration.ofHours(-1)));
        assertThat(sending.state().pausedBecause()).isEqualTo("a template is wrong");
    }

    /** The customer moved, or a mail server was down for hours: what is late waits for the morning. */
    @Test
    void whatIsDueAtNightWaitsForTheCustomersMorning() {
        UUID anna = customer("Anna", "en");
        send(anna, "P5D");
        system(() -> pause.spread(Duration.ZERO));
        UUID tomorrow = send(anna, "P5D");
        assertThat(message(tomorrow).sendAfter()).as("one a day").isAfter(clock.instant());
        String night =
                eastOfUtc(12 - clock.instant().atZone(ZoneOffset.UTC).getHour() + (zone.contains("-") ? -12 : 11));
        lead(() -> customers.put(change(refOf(anna), "Anna", night, List.of())));
        database.sql("update message set send_after = :now where id = :id")
                .set("now", clock.instant().minusSeconds(1))
                .set("id", tomorrow)
                .update();
        time.advance(Duration.ofMinutes(1));

        MessageView waits = message(tomorrow);
        assertThat(waits.state()).isEqualTo(MessageState.WAITING);
        assertThat(waits.attempts()).isZero();
        assertThat(waits.sendAfter().atZone(ZoneId.of(night)).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    }

    private UUID send(UUID to, String within) {
        return as(Actor.SYSTEM, () -> messages.send(request(to, Purpose.MARKETING, within)))
                .messageId();
    }

    private MessageRequest request(UUID to, Purpose purpose, String within) {
        return new MessageRequest(
                to,
                Channel.EMAIL,
                purpose,
                "inside-test",
                Map.of("word", "yes"),
                "pause:" + Ids.next(),
                clock.instant().plus(Duration.parse(within)),
                50);
    }

    private MessageView message(UUID id) {
        return as(Actor.SYSTEM, () -> messages.get(id));
    }

    private List<JourneyEntry> told(MessageView message, String kind) {
        return as(Actor.SYSTEM, () -> journey.of(message.customerId(), PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private List<AuditEntry> lines(String action) {
        return as(Actor.SYSTEM, () -> audit.list(PageRequest.first())).items().stream()
                .filter(line -> line.action().equals(action))
                .toList();
    }

    private UUID customer(String name, String locale) {
        ConsentStatement agreed = new ConsentStatement(
                Purpose.MARKETING, Channel.EMAIL, ConsentState.GRANTED, "test", null, clock.instant());
        return lead(() -> customers
                .put(change("C-" + Ids.next(), name, zone, List.of(agreed)))
                .customer()
                .id());
    }

    private String refOf(UUID id) {
        return as(Actor.SYSTEM, () -> customers.get(id)).ref();
    }

    private CustomerChange change(String ref, String name, String timeZone, List<ConsentStatement> consents) {
        return new CustomerChange(
                ref,
                Change.to(name),
                Change.to(ref.toLowerCase(java.util.Locale.ROOT) + "@" + domain),
                Change.none(),
                Change.none(),
                Change.to("en"),
                Change.to(timeZone),
                Change.none(),
                Change.none(),
                consents);
    }

    private String whereItIsNoon() {
        return eastOfUtc(12 - clock.instant().atZone(ZoneOffset.UTC).getHour());
    }

    private static String eastOfUtc(int east) {
        return east == 0 ? "Etc/GMT" : east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east;
    }

    private static void system(Runnable deed) {
        as(Actor.SYSTEM, () -> {
            deed.run();
            return null;
        });
    }
}
