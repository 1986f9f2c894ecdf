package app.huike.lifecycle.sandbox;

import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.Sending;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Messages in memory: those that go out, and those that consent stops. */
@Vetoed
public final class MessagesInMemory extends Messages {

    /** One message and when. */
    public record Sent(String template, Instant at, MessageRequest request) {}

    /** One that was not sent, and why. */
    public record Unsent(String template, Instant at, String reason) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<Unsent> unsent = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private String obstacle;
    private final Customers customers;
    private final Clock clock;

    public MessagesInMemory(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    public List<Sent> sent() {
        return sent;
    }

    public List<String> templates() {
        return sent.stream().map(Sent::template).toList();
    }

    /** Templates that were not sent for lack of consent. */
    public List<String> suppressed() {
        return unsent.stream().map(Unsent::template).toList();
    }

    /** All that were not sent. */
    public List<Unsent> unsent() {
        return unsent;
    }

    /** Why what waited of runs was stopped. */
    public List<String> stopped() {
        return stopped;
    }

    @Override
    public int stopWaitingOf(UUID customerId, String instanceId, String reason) {
        stopped.add(reason);
        return 1;
    }

    /** From now on nothing can be sent, for this reason. */
    public void cannotSend(String reason) {
        obstacle = reason;
    }

    @Override
    public Sending send(MessageRequest request) {
        if (obstacle != null) {
            return unsent(request, obstacle);
        }
        boolean allowed = request.purpose() == Purpose.SERVICE
                || customers
                                .recipient(request.customerId(), request.channel(), request.purpose())
                                .consent()
                        == ConsentState.GRANTED;
        if (!allowed) {
            return unsent(request, "NO_CONSENT");
        }
        if (sent.stream().anyMatch(before -> before.request().effectKey().equals(request.effectKey()))) {
            throw new TrialBroken("Sent twice: " + request.effectKey());
        }
        sent.add(new Sent(request.template(), clock.instant(), request));
        return new Sending(UUID.randomUUID(), null);
    }

    private Sending unsent(MessageRequest request, String reason) {
        unsent.add(new Unsent(request.template(), clock.instant(), reason));
        return new Sending(null, reason);
    }
}
