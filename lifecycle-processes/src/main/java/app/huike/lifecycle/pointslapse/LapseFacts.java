package app.huike.lifecycle.pointslapse;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.loyalty.LapseNotices.Ending;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a notice may say: how many {@code points} end, their {@code value}, and {@code end}, the last day; as it is when it is said. */
@ApplicationScoped
public class LapseFacts implements MessageFacts {

    private LapseNotices notices;

    LapseFacts() {}

    @Inject
    LapseFacts(LapseNotices notices) {
        this.notices = notices;
    }

    @Override
    public Map<String, Object> of(DelegateExecution execution) {
        return ending(execution)
                .map(ending -> Map.<String, Object>of(
                        "points",
                        ending.points(),
                        "value",
                        ending.worth(),
                        "end",
                        Lapse.ENDS_AT.in(execution).minusSeconds(1)))
                .orElseGet(Map::of);
    }

    /** Nobody is told of points that were used meanwhile, or last longer. */
    @Override
    public boolean stillHold(DelegateExecution execution) {
        return Lapse.ENDS_AT.maybeIn(execution).isEmpty() || ending(execution).isPresent();
    }

    private Optional<Ending> ending(DelegateExecution execution) {
        return Lapse.ENDS_AT.maybeIn(execution).flatMap(end -> notices.ending(CustomerOf.process(execution), end));
    }
}
