package app.huike.lifecycle.migration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the engine whether a plan can be, in a transaction of its own: what it refuses would spoil the caller's. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanTrial {

    private Plans plans;

    public PlanTrial() {}

    @Inject
    PlanTrial(Plans plans) {
        this.plans = plans;
    }

    /** Why nobody can go by that mapping, element by element. */
    public List<PlanFault> faults(String from, String to, Map<String, String> mapping) {
        return plans.faults(from, to, new TreeMap<>(mapping));
    }
}
