package app.huike.crm.messaging;

import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.messaging.domain.MessageBook;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.messaging.template.Rendering;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the messages. */
@Stateless
public class Messages {

    @Inject
    private MessageBook book;

    @Inject
    private Outbox outbox;

    @Inject
    private Rendering rendering;

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private OutboxLog log;

    @Inject
    private JourneyLog journey;

    @Inject
    private Customers customers;

    @Inject
    private MessageMoments moments;

    @Inject
    private BusinessClock clock;

    /**
     * Puts a message into the outbox, rendered in the customer's language, or says why not (and logs it). Asked twice for the same effect, it
     * answers with the message that is there. Fails, so that the step is retried and seen, where the template lacks a variable:
     * {@link TemplateFaulty}. For processes.
     */
    public Sending send(MessageRequest request) {
        Actor actor = Rights.requireAutomatic();
        book.decideAlone(request.customerId());
        Optional<UUID> there = book.forEffect(request.effectKey());
        if (there.isPresent()) {
            return new Sending(there.get(), null);
        }
        Recipient recipient = customers.recipient(request.customerId(), request.channel(), request.purpose());
        Optional<String> obstacle = obstacle(recipient, request.purpose());
        if (obstacle.isPresent()) {
            return suppressed(request, obstacle.get());
        }
        Instant now = clock.instant();
        Optional<Instant> allowed = moments.first(request, recipient, now);
        if (allowed.isEmpty()) {
            return suppressed(request, "CAPPED");
        }
        return allowed.get().isBefore(request.sendBefore())
                ? queue(request, recipient, actor, now, allowed.get())
                : suppressed(request, "TOO_LATE");
    }

    /**
     * When the message about an effect left; where sending is switched off, when it would have. Empty where it did not, or not yet. For
     * processes.
     */
    public Optional<Instant> goneAt(String effectKey) {
        Rights.requireAutomatic();
        return book.goneAt(effectKey);
    }

    /** Messages, newest first, of the customers that whoever acts may see. */
    public Page<MessageView> find(MessageQuery query, PageRequest page) {
        Rights.require(Permission.MESSAGE_READ);
        return book.find(query, page, Rights.customerRows());
    }

    /** One message; refusal {@code MESSAGE_UNKNOWN}. */
    public MessageView get(UUID id) {
        Rights.require(Permission.MESSAGE_READ);
        return book.get(id, Rights.customerRows()).orElseThrow(() -> Refused.unknown("MESSAGE_UNKNOWN"));
    }

    /** Stops what waits for a customer; answers how many. For processes. */
    public int stopWaiting(UUID customerId, String reason) {
        Rights.requireAutomatic();
        return log.stopped(outbox.stop(customerId, null, null, reason), reason);
    }

    /** Stops what waits of a run of a process that has nothing to say any more; answers how many. For processes. */
    public int stopWaitingOf(UUID customerId, String instanceId, String reason) {
        Rights.requireAutomatic();
        return log.stopped(outbox.stop(customerId, instanceId, reason), reason);
    }

    static Optional<String> obstacle(Recipient recipient, Purpose purpose) {
        if (!mayBeWrittenTo(recipient.consent(), purpose)) {
            return Optional.of("NO_CONSENT");
        }
        if (recipient.address() == null || recipient.address().isBlank()) {
            return Optional.of("NO_ADDRESS");
        }
        return recipient.reachable() ? Optional.empty() : Optional.of("UNREACHABLE");
    }

    /** A message about an order needs no consent, but one who said "nothing at all" gets none. */
    private static boolean mayBeWrittenTo(ConsentState consent, Purpose purpose) {
        return purpose == Purpose.SERVICE ? consent != ConsentState.WITHDRAWN : consent == ConsentState.GRANTED;
    }

    private Sending queue(MessageRequest request, Recipient recipient, Actor actor, Instant now, Instant sendAfter) {
        UUID id = Ids.next();
        Optional<String> unsubscribeUrl =
                request.purpose() == Purpose.SERVICE ? Optional.empty() : Optional.of(links.address(id));
        Rendered content = rendering.render(request, recipient, unsubscribeUrl);
        Message message = new Message(
                id,
                request.effectKey(),
                request.customerId(),
                request.channel(),
                request.purpose(),
                request.template(),
                content,
                recipient.address(),
                now,
                sendAfter,
                request.sendBefore(),
                request.rank(),
                0,
                CurrentTrace.id());
        if (!book.add(message, actor.process())) {
            return new Sending(book.forEffect(request.effectKey()).orElseThrow(), null);
        }
        journey.add(
                request.customerId(),
                "MESSAGE_QUEUED",
                sendAfter.isAfter(now) ? "POSTPONED" : null,
                detail(request, Map.of("message", id.toString(), "sendAfter", sendAfter.toString())));
        return new Sending(id, null);
    }

    private Sending suppressed(MessageRequest request, String reason) {
        journey.add(request.customerId(), "MESSAGE_SUPPRESSED", reason, detail(request, Map.of()));
        return new Sending(null, reason);
    }

    private static Map<String, String> detail(MessageRequest request, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("template", request.template());
        detail.put("channel", request.channel().name());
        detail.put("purpose", request.purpose().name());
        return detail;
    }
}
