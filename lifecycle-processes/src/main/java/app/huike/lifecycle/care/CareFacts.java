package app.huike.lifecycle.care;

import app.huike.crm.loyalty.Memberships;
import app.huike.lifecycle.step.CouponVariables;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a greeting may say besides the coupon: {@code gift}, whether there is one, and to members {@code since}, the day on which they enrolled. It is
 * said on the day alone.
 */
@ApplicationScoped
public class CareFacts implements MessageFacts {

    private Memberships memberships;
    private OwnDay day;

    CareFacts() {}

    @Inject
    CareFacts(Memberships memberships, OwnDay day) {
        this.memberships = memberships;
        this.day = day;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        if (!isGreeting(execution)) {
            return Optional.of(Map.of());
        }
        return day.isThatOf(execution) ? Optional.of(greeting(execution)) : Optional.empty();
    }

    private Map<String, Object> greeting(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("gift", CouponVariables.COUPON_ID.maybeIn(execution).isPresent());
        memberships.get(CustomerOf.process(execution)).ifPresent(member -> facts.put("since", member.enrolledAt()));
        return facts;
    }

    private static boolean isGreeting(DelegateExecution execution) {
        return Care.OCCASION_DAY.maybeIn(execution).isPresent();
    }
}
