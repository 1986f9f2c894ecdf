package app.huike.lifecycle.pointslapse;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.loyalty.LapseNotices.Ending;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Nobody is told of what was used meanwhile, or lasts longer. */
    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Optional<Instant> end = Lapse.ENDS_AT.maybeIn(execution);
        if (end.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<Ending> endings = notices.endings(CustomerOf.process(execution), end.get());
        return endings.isEmpty() ? Optional.empty() : Optional.of(facts(end.get(), endings));
    }

    private static Map<String, Object> facts(Instant end, List<Ending> endings) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("end", end.minusSeconds(1));
        ENDS.values().forEach(ends -> facts.put(ends, false));
        endings.forEach(ending -> facts.putAll(said(ending)));
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
}
