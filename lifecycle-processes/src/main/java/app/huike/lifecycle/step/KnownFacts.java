package app.huike.lifecycle.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** All that is known of a process and may be said in a message. */
@ApplicationScoped
public class KnownFacts {

    private List<MessageFacts> sources = List.of();

    KnownFacts() {}

    @Inject
    KnownFacts(@Any Instance<MessageFacts> sources) {
        this(sources.stream().toList());
    }

    /** For process tests: of these sources. */
    public KnownFacts(List<MessageFacts> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Empty where some of it no longer holds. */
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        for (MessageFacts source : sources) {
            Optional<Map<String, Object>> some = source.of(execution);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            facts.putAll(some.get());
        }
        return Optional.of(facts);
    }
}
