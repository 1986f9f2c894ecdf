package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.OutboxRounds;
import app.huike.crm.messaging.OutgoingMessage;
import app.huike.crm.messaging.Sending;
import app.huike.crm.messaging.SendingSwitch;
import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.Unsubscriptions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIT extends InContainer {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Inject
    private Messages messages;

    @Inject
    private Interactions interactions;

    @Inject
    private Unsubscriptions unsubscriptions;

    @Inject
    private SendingSwitch sending;

    @Inject
    private OutboxRounds rounds;

    @Inject
    private TestPost post;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    private final String domain = "d" + Ids.next() + ".example";
    private final String ref = "C-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomerWhoAgreed() {
        customer = customer(ref, "anna@" + domain);
    }

    @AfterEach
    void off() {
        switchTo(Position.OFF);
    }

    @Test
    void whileSendingIsOffWhatFallsDueIsKeptForGood() {
        UUID first = send("once").messageId();
        assertThat(send("once").messageId()).as("the same effect").isEqualTo(first);

        MessageView kept = awaitEnd(first);

        assertThat(kept.state()).isEqualTo(MessageState.KEPT);
        assertThat(kept.bodyText()).startsWith("Say yes.");
        assertThat(told("MESSAGE_QUEUED")).hasSize(1);
        assertThat(told("MESSAGE_KEPT")).hasSize(1);
        switchTo(Position.DOMAINS);
        rounds.runDue(clock.instant());
        assertThat(message(first).state()).isEqualTo(MessageState.KEPT);
        assertThat(post.deliveredTo("anna@" + domain)).isEmpty();
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        UUID broken = customer("C-" + Ids.next(), "broken@" + domain);
        UUID busy = customer("C-" + Ids.next(), "busy@" + domain);
        switchTo(Position.DOMAINS);
        UUID toBroken = send(broken, "a", Purpose.MARKETING).messageId();
        UUID toBusy = send(busy, "b", Purpose.MARKETING).messageId();
        UUID toAnna = send("c").messageId();

        assertThat(awaitEnd(toAnna).state()).isEqualTo(MessageState.SENT);
        assertThat(awaitEnd(toBroken).state()).isEqualTo(MessageState.FAILED);
        assertThat(send(broken, "again", Purpose.SERVICE).suppressed()).isEqualTo("UNREACHABLE");
        MessageView later = await(toBusy, message -> message.attempts() == 1);
        assertThat(later.state()).isEqualTo(MessageState.WAITING);
        assertThat(later.sendAfter()).isAfter(later.createdAt().plusSeconds(50));
        assertThat(post.deliveredTo("anna@" + domain)).singleElement().satisfies(mail -> {
            assertThat(mail.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            assertThat(mail.headers().get("List-Unsubscribe")).matches("<http.*/unsubscribe\\?t=[A-Za-z0-9_-]{64}>");
        });
        assertThat(told("MESSAGE_SENT")).hasSize(1);
        assertThat(as(Actor.SYSTEM, () -> interactions.of(customer, PageRequest.first()))
                        .items())
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.medium()).isEqualTo(Interaction.Medium.EMAIL);
                    assertThat(contact.outcome()).isEqualTo("SENT");
                });
    }

    @Test
    void manyAtOnceHandEachMessageOverOnce() {
        switchTo(Position.DOMAINS);
        List<UUID> asked = IntStream.range(0, 60)
                .mapToObj(i -> send(customer, "many-" + i, Purpose.SERVICE).messageId())
                .toList();
        assertThat(atOnce(6, i -> rounds.runDue(clock.instant()))).allMatch(Integer.class::isInstance);

        // the node's own timer may still be at it
        asked.forEach(this::awaitEnd);
        assertThat(post.deliveredTo("anna@" + domain).stream().map(OutgoingMessage::id))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void unsubscribingStopsWhatWaitsInTheSameMoment() {
        UUID first = send("first").messageId();
        awaitEnd(first);
        UUID waiting = send("second").messageId();
        assertThat(message(waiting).sendAfter())
                .as("one a day: this one waits for tomorrow")
                .isAfter(clock.instant());
        String token = token(message(first).bodyText());

        unsubscriptions.look(token);
        assertThat(message(waiting).state()).as("looking does nothing").isEqualTo(MessageState.WAITING);
        unsubscriptions.unsubscribe(token);
        unsubscriptions.unsubscribe(token);

        assertThat(message(waiting).state()).isEqualTo(MessageState.STOPPED);
        assertThat(told("MESSAGE_STOPPED")).hasSize(1);
        assertThat(told("CONSENT_WITHDRAWN")).hasSizeLessThanOrEqualTo(1);
        assertThat(send("third").suppressed()).isEqualTo("NO_CONSENT");
        assertThat(send(customer, "order", Purpose.SERVICE).waits())
                .as("messages about orders still come")
                .isTrue();
        String forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        assertRefused(Actor.NOBODY, "LINK_INVALID", () -> unsubscriptions.unsubscribe(forged));
    }

    @Test
    void whatMattersMoreTakesThePlaceOfWhatWaits() {
        awaitEnd(send("of today").messageId());
        UUID invitation = sendRanked("invitation", 70).messageId();
        Instant tomorrow = message(invitation).sendAfter();
        UUID greeting = sendRanked("greeting", 90).messageId();
        assertThat(greeting)
                .as("two in seven days, and it may not wait so long")
                .isNull();

        UUID winBack = sendRanked("win-back", 60).messageId();

        assertThat(message(winBack).sendAfter()).isEqualTo(tomorrow);
        assertThat(message(invitation).state()).isEqualTo(MessageState.STOPPED);
        assertThat(told("MESSAGE_STOPPED")).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("OUTRANKED"));
        assertThat(sendRanked("thanks", 95).suppressed()).isEqualTo("CAPPED");
        assertThat(message(winBack).sendAfter()).isEqualTo(tomorrow);
    }

    @Test
    void manyOfAllRanksAtOnceKeepTheLimitsAndTheMostImportantGoesFirst() {
        awaitEnd(send("of today").messageId());
        assertThat(atOnce(8, i -> sendRanked("rank-" + i, 60 + i))).hasSize(8);
        List<MessageView> waiting = as(
                        Actor.SYSTEM,
                        () -> messages.find(new MessageQuery(customer, MessageState.WAITING), PageRequest.first()))
                .items();
        assertThat(waiting).as("two in seven days").singleElement().satisfies(one -> assertThat(
                        database.sql("select rank from message where id = :id")
                                .set("id", one.id())
                                .one(row -> row.integer("rank")))
                .contains(60));
    }

    @Test
    void consentIsAskedAgainInTheLastMoment() {
        UUID waiting = send("later").messageId();
        database.sql("update consent set state = 'WITHDRAWN' where customer_id = :id")
                .set("id", customer)
                .update();
        switchTo(Position.DOMAINS);

        MessageView stopped = awaitEnd(waiting);

        // the timer may have kept it before the switch was thrown; it must not have been sent
        assertThat(stopped.state()).isIn(MessageState.STOPPED, MessageState.KEPT);
        assertThat(post.deliveredTo("anna@" + domain)).isEmpty();
    }

    @Test
    void withoutConsentNothingIsWrittenAndTheLogSaysWhy() {
        UUID silent = lead(() -> customers
                .put(change("C-" + Ids.next(), "silent@" + domain, List.of()))
                .customer()
                .id());
        Sending answer = send(silent, "x", Purpose.MARKETING);
        assertThat(answer.suppressed()).isEqualTo("NO_CONSENT");
        assertThat(told(silent, "MESSAGE_SUPPRESSED")).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("NO_CONSENT"));
    }

    @Test
    void aMissingValueLeavesNoTrace() {
        assertThatThrownBy(() ->
                        as(Actor.SYSTEM, () -> messages.send(request(customer, "faulty", Purpose.MARKETING, Map.of()))))
                .isInstanceOf(TemplateFaulty.class);
        assertThat(told("MESSAGE_QUEUED")).isEmpty();
        assertThat(send("faulty").waits()).as("the step, tried again").isTrue();
    }

    @Test
    void anErasedCustomersWordsAreForgotten() {
        UUID kept = send("first").messageId();
        awaitEnd(kept);
        lead(() -> interactions.record(
                customer, Interaction.Medium.PHONE, Interaction.Direction.OUT, "REACHED", "likes jazz", null));
        lead(() -> {
            customers.erase(ref);
            return null;
        });
        MessageView after = message(kept);
        assertThat(List.of(after.address(), after.subject(), after.bodyText())).containsOnly("");
        assertThat(after.bodyHtml()).isNull();
        assertThat(as(Actor.SYSTEM, () -> interactions.of(customer, PageRequest.first()))
                        .items())
                .allSatisfy(contact -> assertThat(contact.note()).isNull());
    }

    private Sending send(String effect) {
        return send(customer, effect, Purpose.MARKETING);
    }

    private Sending send(UUID to, String effect, Purpose purpose) {
        return as(Actor.SYSTEM, () -> messages.send(request(to, effect, purpose, Map.of("word", "yes"))));
    }

    private Sending sendRanked(String effect, int rank) {
        return as(
                Actor.SYSTEM,
                () -> messages.send(request(customer, effect, Purpose.MARKETING, Map.of("word", "yes"), rank)));
    }

    private MessageRequest request(UUID to, String effect, Purpose purpose, Map<String, Object> model) {
        return request(to, effect, purpose, model, 50);
    }

    private MessageRequest request(UUID to, String effect, Purpose purpose, Map<String, Object> model, int rank) {
        Instant sendBefore = clock.instant().plus(Duration.ofDays(5));
        return new MessageRequest(
                to, Channel.EMAIL, purpose, "inside-test", model, "test:" + to + ":" + effect, sendBefore, rank);
    }

    private void switchTo(Position position) {
        as(Actor.SYSTEM, () -> {
            sending.set(position, List.of(domain));
            return null;
        });
    }

    private MessageView message(UUID id) {
        return as(Actor.SYSTEM, () -> messages.get(id));
    }

    private MessageView awaitEnd(UUID id) {
        return await(id, message -> message.state() != MessageState.WAITING);
    }

    /** The node's own timer and the test both go round; whoever comes first does it. */
    private MessageView await(UUID id, java.util.function.Predicate<MessageView> until) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        MessageView message = message(id);
        while (!until.test(message) && System.nanoTime() < end) {
            rounds.runDue(clock.instant());
            message = message(id);
        }
        assertThat(message).matches(until);
        return message;
    }

    private List<JourneyEntry> told(String kind) {
        return told(customer, kind);
    }

    private List<JourneyEntry> told(UUID of, String kind) {
        return as(Actor.SYSTEM, () -> journey.of(of, PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private static String token(String text) {
        Matcher found = Pattern.compile("t=([A-Za-z0-9_-]{64})").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID customer(String newRef, String email) {
        ConsentStatement agreed = new ConsentStatement(
                Purpose.MARKETING, Channel.EMAIL, ConsentState.GRANTED, "test", null, clock.instant());
        return lead(() ->
                customers.put(change(newRef, email, List.of(agreed))).customer().id());
    }

    private CustomerChange change(String newRef, String email, List<ConsentStatement> consents) {
        return new CustomerChange(
                newRef,
                Change.to("Anna Berger"),
                Change.to(email),
                Change.none(),
                Change.none(),
                Change.to("en"),
                Change.to(whereItIsNoon()),
                Change.none(),
                Change.none(),
                consents);
    }

    /** Tests run at any hour; marketing does not. */
    private String whereItIsNoon() {
        int east = 12 - clock.instant().atZone(ZoneOffset.UTC).getHour();
        return east == 0 ? "UTC" : east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east;
    }
}
