package app.huike.lifecycle.pointslapse;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.loyalty.LapseNotices.Ending;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a notice may say, as it is when it is said: {@code end}, the last day; whether {@code pointsEnd}, {@code cashbackEnds}, {@code
 * stampsEnd}; how many {@code points} and their {@code value}, how much {@code cashback}, how many {@code stamps}.
 */
@ApplicationScoped
public class LapseFacts implements MessageFacts {

    private static final Map<LoyaltyCurrency, String> ENDS = Map.of(
            LoyaltyCurrency.POINTS, "pointsEnd",
            LoyaltyCurrency.CASHBACK, "cashbackEnds",
            LoyaltyCurrency.STAMPS, "stampsEnd");

    private LapseNotices notices;

    LapseFacts() {}

    @Inject
    LapseFacts(LapseNotices notices) {
        this.notices = notices;
    }

    @Override
    public Map<String, Object> of(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        List<Ending> endings = endings(execution);
        if (!endings.isEmpty()) {
            facts.put("end", Lapse.ENDS_AT.in(execution).minusSeconds(1));
            ENDS.values().forEach(ends -> facts.put(ends, false));
            endings.forEach(ending -> facts.putAll(said(ending)));
        }
        return facts;
    }

    private static Map<String, Object> said(Ending ending) {
        String ends = ENDS.get(ending.currency());
        return switch (ending.currency()) {
            case POINTS -> Map.of(ends, true, "points", ending.amount(), "value", ending.worth());
            case CASHBACK -> Map.of(ends, true, "cashback", ending.worth());
            case STAMPS -> Map.of(ends, true, "stamps", ending.amount());
        };
    }

    /** Nobody is told of what was used meanwhile, or lasts longer. */
    @Override
    public boolean stillHold(DelegateExecution execution) {
        return Lapse.ENDS_AT.maybeIn(execution).isEmpty() || !endings(execution).isEmpty();
    }

    private List<Ending> endings(DelegateExecution execution) {
        return Lapse.ENDS_AT
                .maybeIn(execution)
                .map(end -> notices.endings(CustomerOf.process(execution), end))
                .orElse(List.of());
    }
}
