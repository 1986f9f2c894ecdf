package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.journey.JourneyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Asks everything that may stand against a message, and logs what does. */
@ApplicationScoped
public class MessageHolds {

    private List<MessageHold> sources = List.of();
    private JourneyLog log;

    MessageHolds() {}

    @Inject
    MessageHolds(@Any Instance<MessageHold> sources, JourneyLog log) {
        this(sources.stream().toList(), log);
    }

    /** For process tests: of these sources, also those that come later. */
    public MessageHolds(List<MessageHold> sources, JourneyLog log) {
        this.sources = sources;
        this.log = log;
    }

    /** Why the process writes nothing now; empty where it may. */
    Optional<String> against(DelegateExecution execution) {
        Optional<String> held = sources.stream()
                .flatMap(source -> source.of(execution).stream())
                .findFirst();
        held.ifPresent(reason -> note(execution, reason));
        return held;
    }

    private void note(DelegateExecution execution, String reason) {
        log.add(
                CustomerOf.process(execution),
                "MESSAGE_SUPPRESSED",
                reason,
                Map.of(
                        "template", MessageVariables.TEMPLATE.in(execution),
                        "channel", Channel.EMAIL.name(),
                        "purpose", MessageVariables.PURPOSE.in(execution)));
    }
}
