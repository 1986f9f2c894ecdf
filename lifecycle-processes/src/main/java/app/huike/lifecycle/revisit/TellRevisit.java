package app.huike.lifecycle.revisit;

import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.care.VisitResult;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventTold;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.SurveyVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What happens to a customer who is being visited reaches the visit, in the transaction in which it happens. Where none runs, nothing happens. */
@ApplicationScoped
public class TellRevisit {

    /** The points come first: whoever needs both takes the member's row before the processes' lock of the customer. */
    private static final int AFTER_POINTS = Interceptor.Priority.APPLICATION + 600;

    private RunningJourneys journeys;
    private JourneyStarts starts;
    private KeptGoods goods;

    TellRevisit() {}

    @Inject
    TellRevisit(RunningJourneys journeys, JourneyStarts starts, KeptGoods goods) {
        this.journeys = journeys;
        this.starts = starts;
        this.goods = goods;
    }

    void answered(@Observes SurveyAnswered answer) {
        starts.hold(answer.customerId());
        Map<String, Object> values = new HashMap<>();
        SurveyVariables.SCORE.put(values, answer.score());
        SurveyVariables.MAY_CONTACT.put(values, answer.mayContact());
        journeys.tellAbout(
                Revisit.KEY,
                answer.customerId(),
                SurveyVariables.INVITATION_ID,
                answer.invitationId(),
                Revisit.SURVEY_ANSWERED,
                values);
    }

    void refunded(@Observes @Priority(AFTER_POINTS) PurchaseRefunded purchase) {
        cameBack(purchase.customerId(), purchase.purchaseId(), "PURCHASE_REFUNDED", purchase.at());
    }

    void returned(@Observes CustomerEventTold event) {
        if (event.kind() == CustomerEventKind.RETURNED) {
            cameBack(event.customerId(), event.purchaseId(), "GOODS_RETURNED", event.at());
        }
    }

    /** As long as the customer has something of it, the visit goes on. */
    private void cameBack(UUID customerId, UUID purchaseId, String reason, Instant at) {
        starts.hold(customerId);
        if (!goods.kept(purchaseId)) {
            journeys.tellAbout(
                    Revisit.KEY,
                    customerId,
                    Revisit.PURCHASE_ID,
                    purchaseId,
                    Revisit.GOODS_CAME_BACK,
                    gone(reason, at, VisitResult.GIVEN_BACK));
        }
    }

    private static Map<String, Object> gone(String reason, Instant at, VisitResult result) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, reason);
        TaskVariables.GONE_AT.put(values, at);
        TaskVariables.OUTCOME.put(values, null);
        Revisit.VISIT_RESULT.put(values, result.name());
        return values;
    }
}
