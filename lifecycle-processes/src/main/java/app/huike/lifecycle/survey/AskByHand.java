package app.huike.lifecycle.survey;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The door for people: asks one customer what he thinks. */
@Stateless
public class AskByHand {

    @Inject
    private Customers customers;

    @Inject
    private StartSurvey survey;

    /**
     * Starts the survey process for a customer who can be seen. Whether he is invited the process finds out; the customer's log says it. Refusals
     * {@code CUSTOMER_UNKNOWN}, {@code SURVEY_NOT_STARTED} with the rule against it, such as {@code RUNNING}.
     *
     * @param key of the survey, such as {@code nps}
     */
    public void ask(UUID customerId, String key) {
        Rights.require(Permission.CUSTOMER_WRITE);
        customers.get(customerId);
        List<String> against = new ArrayList<>();
        CurrentActor.run(Actor.SYSTEM, () -> survey.start(customerId, key, "hand:" + Ids.next())
                .ifPresent(against::add));
        if (!against.isEmpty()) {
            throw Refused.rule("SURVEY_NOT_STARTED").with("rule", against.get(0));
        }
    }
}
