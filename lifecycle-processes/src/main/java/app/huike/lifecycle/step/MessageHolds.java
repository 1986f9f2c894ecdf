package app.huike.lifecycle.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Asks everything that may stand against a message. */
@ApplicationScoped
public class MessageHolds {

    private List<MessageHold> sources = List.of();

    MessageHolds() {}

    @Inject
    MessageHolds(@Any Instance<MessageHold> sources) {
        this(sources.stream().toList());
    }

    /** For process tests: of these sources, also those that come later. */
    public MessageHolds(List<MessageHold> sources) {
        this.sources = sources;
    }

    Optional<String> of(DelegateExecution execution) {
        return sources.stream().flatMap(source -> source.of(execution).stream()).findFirst();
    }
}
