package app.huike.crm.messaging;

import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.domain.ContactPlan;
import app.huike.crm.messaging.domain.MessageBook;
import app.huike.crm.messaging.domain.RightOfWay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out when a message may leave, and makes way for it. Whoever asks decides alone about the customer ({@link MessageBook#decideAlone}). */
@Dependent
class MessageMoments {

    private static final String OUTRANKED = "OUTRANKED";

    @Inject
    private MessageBook book;

    @Inject
    private RightOfWay way;

    @Inject
    private ContactSettings settings;

    @Inject
    private OutboxLog log;

    /** The first moment that the hours, the limits and what matters more leave to it; empty where there is none before it is too late. */
    Optional<Instant> first(MessageRequest request, Recipient recipient, Instant now) {
        ContactPlan plan = plan(request, recipient, now);
        if (plan.moment()
                .filter(moment -> moment.isBefore(request.sendBefore()))
                .isPresent()) {
            log.log(way.later(plan.later()), "MESSAGE_POSTPONED", OUTRANKED);
            log.stopped(way.over(plan.over(), OUTRANKED), OUTRANKED);
        }
        return plan.moment();
    }

    private ContactPlan plan(MessageRequest request, Recipient recipient, Instant now) {
        List<Instant> contacts = book.marketingContacts(request.customerId(), now);
        Optional<Instant> queued = settings.writing()
                .firstAllowed(now, request.channel(), request.purpose(), recipient.timeZone(), contacts);
        Instant hours = settings.writing().inHours(now, request.channel(), request.purpose(), recipient.timeZone());
        return request.purpose() != Purpose.MARKETING || queued.equals(Optional.of(hours))
                ? ContactPlan.alone(queued)
                : planBefore(way.less(request.customerId(), request.rank()), queued, request, recipient, now);
    }

    private ContactPlan planBefore(
            List<ContactPlan.Waiting> less,
            Optional<Instant> queued,
            MessageRequest request,
            Recipient recipient,
            Instant now) {
        // asked again: until its row was locked, one of them may have been put off
        List<Instant> firm = new ArrayList<>(book.marketingContacts(request.customerId(), now));
        less.forEach(message -> firm.remove(message.sendAfter()));
        return ContactPlan.of(settings.writing(), now, request.channel(), recipient.timeZone(), queued, firm, less);
    }
}
