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

    private static final String NO_LONGER_TRUE = "NO_LONGER_TRUE";

    private List<MessageHold> sources = List.of();
    private KnownFacts facts;
    private JourneyLog log;

    MessageHolds() {}

    @Inject
    MessageHolds(@Any Instance<MessageHold> sources, KnownFacts facts, JourneyLog log) {
        this(sources.stream().toList(), facts, log);
    }

    /** For process tests: of these sources, also those that come later. */
    public MessageHolds(List<MessageHold> sources, KnownFacts facts, JourneyLog log) {
        this.sources = sources;
        this.facts = facts;
        this.log = log;
    }

    /** Why the process writes nothing now; empty where it may. */
    Optional<String> against(DelegateExecution execution) {
        Optional<String> held = sources.stream()
                .flatMap(source -> source.of(execution).stream())
                .findFirst();
        held.ifPresent(reason -> note(execution, reason));
        return held.or(() -> facts.stillHold(execution) ? Optional.empty() : Optional.of(NO_LONGER_TRUE));
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
