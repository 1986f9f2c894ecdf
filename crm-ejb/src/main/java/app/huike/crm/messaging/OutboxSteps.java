package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.domain.InteractionBook;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.messaging.domain.RetryPlan;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The steps of sending that touch the database, each a transaction of its own: nothing is handed over while one is open. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxSteps {

    private static final int LONGEST_ERROR = 500;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxLog log;

    @Inject
    private InteractionBook interactions;

    @Inject
    private SwitchSetting setting;

    @Inject
    private Customers customers;

    @Inject
    private ContactSettings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    public SendingSwitch.State state() {
        return setting.read();
    }

    public int expire(Instant now) {
        return log.log(outbox.expire(now), "MESSAGE_EXPIRED", "TOO_LATE");
    }

    public int keep(Instant now, List<String> exceptDomains) {
        return log.log(outbox.keep(now, exceptDomains), "MESSAGE_KEPT", "SENDING_OFF");
    }

    public List<Message> lease(Instant now, Collection<Channel> channels, String holder, int atMost) {
        return outbox.lease(now, channels, holder, atMost);
    }

    /** Asks once more, in the last moment, whether it may go, and to whom; empty where not, and then it is stopped or waits for the hour. */
    public Optional<Recipient> mayGo(Message message, String holder) {
        if (!outbox.renew(message.id(), holder)) {
            return Optional.empty();
        }
        if (message.toColleague()) {
            return Optional.of(colleague(message));
        }
        Recipient recipient = customers.recipient(message.customerId(), message.channel(), message.purpose());
        Optional<String> obstacle = Messages.obstacle(recipient, message.purpose());
        obstacle.ifPresent(reason -> end(message, holder, MessageState.STOPPED, reason, null));
        return obstacle.isEmpty() && isTheHour(message, recipient, holder) ? Optional.of(recipient) : Optional.empty();
    }

    private Recipient colleague(Message message) {
        return new Recipient(null, null, message.address(), true, ConsentState.GRANTED, shop.locale(), shop.zone());
    }

    /** What waited for a mail server or a node, and is late now, still does not come at night. */
    private boolean isTheHour(Message message, Recipient recipient, String holder) {
        Instant now = clock.instant();
        Instant allowed = settings.writing().inHours(now, message.channel(), message.purpose(), recipient.timeZone());
        if (allowed.isAfter(now)) {
            outbox.postpone(message.id(), holder, allowed);
        }
        return !allowed.isAfter(now);
    }

    public void sent(Message message, String holder, String address) {
        Instant now = clock.instant();
        if (outbox.sent(message.id(), holder, address, now) && !message.toColleague()) {
            log.log(List.of(moved(message)), "MESSAGE_SENT", null);
            interactions.add(
                    new Interaction(
                            Ids.next(),
                            message.customerId(),
                            now,
                            Interaction.Medium.valueOf(message.channel().name()),
                            Interaction.Direction.OUT,
                            "SENT",
                            null,
                            "system",
                            null,
                            null),
                    message.id());
        }
    }

    /** It could not be handed over: again later, or never. */
    public void failed(Message message, Recipient recipient, String holder, DeliveryFailed failure) {
        String error = cut(failure.getMessage());
        Optional<Duration> wait = RetryPlan.waitAfter(message.attempts() + 1);
        if (failure.permanent()) {
            end(message, holder, MessageState.FAILED, "UNREACHABLE", error);
            if (!message.toColleague()) {
                customers.markUnreachable(message.customerId(), message.channel());
            }
        } else if (wait.isEmpty()) {
            end(message, holder, MessageState.FAILED, "GIVEN_UP", error);
        } else {
            Instant next = settings.writing()
                    .inHours(
                            clock.instant().plus(wait.get()),
                            message.channel(),
                            message.purpose(),
                            recipient.timeZone());
            outbox.later(message.id(), holder, error, next);
        }
    }

    private void end(Message message, String holder, MessageState state, String reason, String error) {
        if (outbox.end(message.id(), holder, state, reason, error)) {
            log.log(List.of(moved(message)), "MESSAGE_" + state.name(), reason);
        }
    }

    private static Outbox.Moved moved(Message message) {
        return new Outbox.Moved(
                message.id(), message.customerId(), message.channel(), message.purpose(), message.template());
    }

    private static String cut(String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
