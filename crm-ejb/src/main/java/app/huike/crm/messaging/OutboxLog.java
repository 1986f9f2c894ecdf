package app.huike.crm.messaging;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.domain.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Writes what became of messages into the customers' journey log, once for each move. */
@Dependent
class OutboxLog {

    @Inject
    private JourneyLog journey;

    int stopped(List<Outbox.Moved> messages, String reason) {
        return log(messages, "MESSAGE_STOPPED", reason);
    }

    int log(List<Outbox.Moved> messages, String kind, String reason) {
        for (Outbox.Moved message : messages) {
            if (message.customerId() == null) {
                continue;
            }
            journey.add(
                    message.customerId(),
                    kind,
                    reason,
                    Map.of(
                            "message", message.id().toString(),
                            "template", message.template(),
                            "channel", message.channel().name(),
                            "purpose", message.purpose().name()));
        }
        return messages.size();
    }
}
