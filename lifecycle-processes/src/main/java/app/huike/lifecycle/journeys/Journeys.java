package app.huike.lifecycle.journeys;

import app.huike.crm.customer.Customers;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.engine.StepsAhead;
import app.huike.lifecycle.engine.WaitingTimers;
import app.huike.lifecycle.release.Releases;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The door of the runs. Whoever acts must be allowed to see the customer. */
@Stateless
public class Journeys {

    private static final Set<String> CONTAINERS = Set.of("subProcess", "multiInstanceBody");
    private static final String END_EVENT = "endEvent_";

    /** Steps of which the customer or a colleague notices something. */
    private static final Set<String> SEEN =
            Set.of("${sendMessage}", "${grantCoupon}", "${revokeCoupon}", "${inviteToSurvey}");

    @Inject
    private Customers customers;

    @Inject
    private Releases releases;

    @Inject
    private HistoryService history;

    @Inject
    private RepositoryService diagrams;

    @Inject
    private WaitingTimers timers;

    /** A customer's runs, newest first. Refusals as {@link Customers#get(UUID)}. */
    public List<JourneyView> of(UUID customerId) {
        customers.get(customerId);
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(customerId.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** What a customer's processes do next, soonest first. Refusals as {@link Customers#get(UUID)}. */
    public List<NextStep> ahead(UUID customerId) {
        customers.get(customerId);
        return timers.of(customerId).stream()
                .map(timer -> new NextStep(
                        timer.process(),
                        timer.element(),
                        timer.dueAt(),
                        StepsAhead.of(diagrams.getBpmnModelInstance(timer.definitionId()), timer.element()).stream()
                                .filter(Journeys::isSeen)
                                .map(FlowNode::getId)
                                .toList()))
                .toList();
    }

    private static boolean isSeen(FlowNode step) {
        return step instanceof UserTask || SEEN.contains(String.valueOf(StepsAhead.expression(step)));
    }

    /** The diagram (BPMN XML) of the version that a run of that customer's goes by; refusal {@code JOURNEY_UNKNOWN}. */
    public String diagram(UUID customerId, String journeyId) {
        return releases.diagram(run(customerId, journeyId).getProcessDefinitionId())
                .orElseThrow(() -> Refused.unknown("JOURNEY_UNKNOWN"));
    }

    /** Ids of the elements that a run has been through or is in, in the order of entering; for drawing its way. */
    public List<String> way(UUID customerId, String journeyId) {
        return elements(run(customerId, journeyId).getId()).stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private HistoricProcessInstance run(UUID customerId, String journeyId) {
        customers.get(customerId);
        HistoricProcessInstance run = history.createHistoricProcessInstanceQuery()
                .processInstanceId(journeyId)
                .processInstanceBusinessKey(customerId.toString())
                .singleResult();
        if (run == null) {
            throw Refused.unknown("JOURNEY_UNKNOWN");
        }
        return run;
    }

    private JourneyView view(HistoricProcessInstance run) {
        List<HistoricActivityInstance> elements = elements(run.getId());
        boolean ended = run.getEndTime() != null;
        return new JourneyView(
                run.getId(),
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionVersion(),
                run.getStartTime().toInstant(),
                ended ? run.getEndTime().toInstant() : null,
                ended ? outcome(run, elements) : null,
                ended ? List.of() : at(elements));
    }

    private List<HistoricActivityInstance> elements(String runId) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(runId)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private static List<String> at(List<HistoricActivityInstance> elements) {
        return elements.stream()
                .filter(element -> element.getEndTime() == null && !CONTAINERS.contains(element.getActivityType()))
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    /** The end event that closed the run: the last one that does not only close a part of it. Null where it was ended from outside. */
    private String outcome(HistoricProcessInstance run, List<HistoricActivityInstance> elements) {
        return elements.stream()
                .filter(element -> element.getActivityType().endsWith("EndEvent") && !element.isCanceled())
                .filter(element -> closesAll(run.getProcessDefinitionId(), element.getActivityId()))
                .max(Comparator.comparing(Journeys::end))
                .map(element -> element.getActivityId().replaceFirst("^" + END_EVENT, ""))
                .orElse(null);
    }

    private boolean closesAll(String definitionId, String elementId) {
        EndEvent event = diagrams.getBpmnModelInstance(definitionId).getModelElementById(elementId);
        return !(event.getScope() instanceof SubProcess part) || part.triggeredByEvent();
    }

    private static Instant end(HistoricActivityInstance element) {
        Date end = element.getEndTime();
        return end == null ? Instant.MIN : end.toInstant();
    }
}
