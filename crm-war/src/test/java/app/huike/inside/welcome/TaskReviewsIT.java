package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.People.Deed;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.BatchDeed;
import app.huike.lifecycle.task.BatchPreview;
import app.huike.lifecycle.task.HandedOver;
import app.huike.lifecycle.task.TaskBatches;
import app.huike.lifecycle.task.TaskChoice;
import app.huike.lifecycle.task.TaskDraft;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskReviews;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a diagram marks with review is done when a second person has agreed, on the real engine and database. */
class TaskReviewsIT extends InContainer {

    private static final String DIAGRAM =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://huike.app/bpmn" id="definitions">
              <bpmn:process id="reviewed" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="userTask_grant"/>
                <bpmn:userTask id="userTask_grant" camunda:candidateGroups="account-manager">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="kind" value="grant"/>
                    <camunda:property name="outcomes" value="grant refuse"/>
                    <camunda:property name="review" value="grant"/>
                    <camunda:property name="dueWorking" value="P1D"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="b" sourceRef="userTask_grant" targetRef="end"/>
                <bpmn:boundaryEvent id="late" attachedToRef="userTask_grant">
                  <bpmn:timerEventDefinition id="timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P9D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="c" sourceRef="late" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";

    @Inject
    private Shopper shopper;

    @Inject
    private RepositoryService diagrams;

    @Inject
    private RuntimeService engine;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskReviews reviews;

    @Inject
    private TaskBatches batches;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskLists lists;

    @Inject
    private JourneyLog log;

    @Inject
    private app.huike.inside.People colleagues;

    private Actor manager;
    private Actor colleague;
    private Bought anna;
    private String deployment;
    private String task;

    @BeforeEach
    void somethingIsToBeGranted() throws Exception {
        manager = colleagues.accountManager("main");
        colleague = colleagues.accountManager("main");
        anna = shopper.buys("20.00");
        deployment = diagrams.createDeployment()
                .addString("reviewed.bpmn", DIAGRAM)
                .deploy()
                .getId();
        as(
                Actor.SYSTEM,
                () -> engine.startProcessInstanceByKey(
                        "reviewed", anna.customerId().toString()));
        task = as(LEAD, () -> lists.find(TaskFilter.about(anna.customerId()), PageRequest.first()))
                .items()
                .get(0)
                .id();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        does(Actor.SYSTEM, () -> diagrams.deleteDeployment(deployment, true));
    }

    @Test
    void itIsDoneWhenASecondPersonHasAgreed() {
        TaskView told = as(manager, () -> inbox.complete(task, "grant", "deserves it", Map.of()));
        assertThat(told)
                .returns(TaskView.State.OPEN, TaskView::state)
                .returns(manager.login(), TaskView::inReviewOf)
                .returns(null, TaskView::assignee);
        assertThat(ids(manager, TaskFilter.ofTheGroup())).doesNotContain(task);
        assertThat(ids(colleague, TaskFilter.ofTheGroup())).contains(task);
        assertRefused(manager, "REVIEW_OWN", () -> reviews.approve(task));
        assertRefused(manager, "REVIEW_OWN", () -> inbox.claim(task));
        assertRefused(colleague, "TASK_IN_REVIEW", () -> inbox.complete(task, "refuse", null, Map.of()));
        assertThat(as(
                                colleague,
                                () -> batches.preview(
                                        TaskChoice.picked(List.of(task)), BatchDeed.complete("refuse", "all of them")))
                        .parts())
                .extracting(BatchPreview.Part::code)
                .containsExactly("TASK_IN_REVIEW");
        assertRefused(LEAD, "PERSON_UNSUITABLE", () -> handOver.handOver(task, manager.login(), null));

        TaskView done = as(colleague, () -> reviews.approve(task));
        assertThat(done)
                .returns(TaskView.State.DONE, TaskView::state)
                .returns("grant", TaskView::outcome)
                .returns("deserves it", TaskView::note)
                .returns(manager.login(), TaskView::assignee);
        assertThat(running()).isZero();
        assertThat(log())
                .filteredOn(line -> line.kind().equals("TASK_DONE"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(colleague.login());
                    assertThat(line.detail()).containsEntry("told", manager.login());
                });
        assertRefused(LEAD, "TASK_DONE", () -> reviews.approve(task));
    }

    @Test
    void itGoesBackWithAWordAndAllThatWasTold() {
        as(manager, () -> inbox.complete(task, "grant", "deserves it", Map.of()));
        assertRefused(colleague, "FIELD_MISSING", () -> reviews.giveBack(task, " "));
        does(colleague, () -> reviews.giveBack(task, "not twice a year"));
        assertThat(as(manager, () -> inbox.get(task)))
                .returns(manager.login(), TaskView::assignee)
                .returns(null, TaskView::inReviewOf);
        assertThat(as(manager, () -> drafts.own(task)))
                .hasValueSatisfying(draft ->
                        assertThat(draft).returns("grant", TaskDraft::outcome).returns("deserves it", TaskDraft::note));
        assertThat(as(manager, () -> handOver.history(task)).get(0))
                .returns("not twice a year", HandedOver::note)
                .returns(colleague.login(), HandedOver::by);
        as(manager, () -> inbox.complete(task, "refuse", null, Map.of()));
        assertThat(running()).as("this outcome waits for nobody").isZero();
    }

    @Test
    void whoeverWaitsTakesItBackWhileNobodyLooksAtIt() {
        as(manager, () -> inbox.complete(task, "grant", null, Map.of()));
        as(colleague, () -> inbox.claim(task));
        assertRefused(manager, "TASK_UNKNOWN", () -> reviews.takeBack(task));
        as(colleague, () -> inbox.release(task));
        assertRefused(colleague, "REVIEW_NONE", () -> reviews.takeBack(task));
        does(manager, () -> reviews.takeBack(task));
        assertThat(as(manager, () -> inbox.get(task)).assignee()).isEqualTo(manager.login());
        assertRefused(colleague, "TASK_UNKNOWN", () -> reviews.approve(task));
    }

    private static void does(Actor who, Deed deed) {
        as(who, () -> {
            deed.done();
            return who;
        });
    }

    private long running() {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey("reviewed")
                .processInstanceBusinessKey(anna.customerId().toString())
                .count();
    }

    private List<String> ids(Actor who, TaskFilter filter) {
        return as(who, () -> lists.find(filter, new PageRequest(500, null))).items().stream()
                .map(TaskView::id)
                .toList();
    }

    private List<JourneyEntry> log() {
        return as(LEAD, () -> log.of(anna.customerId(), PageRequest.first())).items();
    }
}
