package app.huike.inside.migration;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Releases of a diagram that nobody else has, each by a change of the text; nobody begins by them. */
@ApplicationScoped
public class Drawings {

    static final String STAGE = "reminder";

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_moves" targetNamespace="test">
              <message id="used" name="isUsed" />
              <process id="reminder" isExecutable="true" camunda:historyTimeToLive="P400D">
                <extensionElements><camunda:properties><camunda:property name="reentry" value="per-cause"/></camunda:properties></extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="open"/>
                <subProcess id="open">
                  <startEvent id="start_open"/>
                  <sequenceFlow id="f2" sourceRef="start_open" targetRef="timer_wait"/>
                  <intermediateCatchEvent id="timer_wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P14D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                  <sequenceFlow id="f3" sourceRef="timer_wait" targetRef="step_tell"/>
                  <serviceTask id="step_tell" camunda:asyncBefore="true" camunda:delegateExpression="${sendMessage}">
                    <extensionElements><camunda:inputOutput>
                      <camunda:inputParameter name="template">win-back-news</camunda:inputParameter>
                      <camunda:inputParameter name="purpose">MARKETING</camunda:inputParameter>
                      <camunda:inputParameter name="sendWithin">P3D</camunda:inputParameter>
                    </camunda:inputOutput></extensionElements>
                  </serviceTask>
                  <sequenceFlow id="f4" sourceRef="step_tell" targetRef="task_call"/>
                  <userTask id="task_call" camunda:candidateGroups="account-manager">
                    <extensionElements><camunda:properties>
                      <camunda:property name="kind" value="duplicate-customer"/>
                      <camunda:property name="dueWorking" value="P2D"/>
                      <camunda:property name="outcomes" value="merged-by-hand not-the-same"/>
                    </camunda:properties></extensionElements>
                  </userTask>
                  <boundaryEvent id="boundary_late" attachedToRef="task_call"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P60D</timeDuration></timerEventDefinition></boundaryEvent>
                  <sequenceFlow id="f5" sourceRef="boundary_late" targetRef="endEvent_late"/>
                  <endEvent id="endEvent_late"/>
                  <sequenceFlow id="f6" sourceRef="task_call" targetRef="endEvent_called"/>
                  <endEvent id="endEvent_called"/>
                </subProcess>
                <boundaryEvent id="boundary_used" attachedToRef="open"><messageEventDefinition messageRef="used"/></boundaryEvent>
                <sequenceFlow id="f7" sourceRef="boundary_used" targetRef="endEvent_used"/>
                <endEvent id="endEvent_used"/>
                <sequenceFlow id="f8" sourceRef="open" targetRef="endEvent_done"/>
                <endEvent id="endEvent_done"/>
              </process>
            </definitions>""";

    @Inject
    private RepositoryService diagrams;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final List<ProcessDefinition> drawn = new ArrayList<>();

    ProcessDefinition first() {
        return release("", "");
    }

    /** Another one, in which something is written otherwise. */
    ProcessDefinition release(String what, String by) {
        String text = DIAGRAM.replace(what, by);
        ProcessDefinition definition = diagrams.createDeployment()
                .addString("moves.bpmn", text)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
        database.sql(
                        "insert into process_release (id, process_key, version, checksum, source, definition_id, deployment_id, state, origin,"
                                + " released_at) values (:id, :key, :version, 'test', :source, :definition, :deployment, 'RETIRED', 'DESIGNED', :at)")
                .set("id", Ids.next())
                .set("key", STAGE)
                .set("version", definition.getVersion())
                .set("source", text)
                .set("definition", definition.getId())
                .set("deployment", definition.getDeploymentId())
                .set("at", clock.instant())
                .update();
        drawn.add(definition);
        return definition;
    }

    void takeAway() {
        for (ProcessDefinition definition : drawn) {
            database.sql(
                            "delete from stage_migration_row r using stage_migration m where m.id = r.migration_id and m.from_definition = :definition")
                    .set("definition", definition.getId())
                    .update();
            database.sql("delete from stage_migration where from_definition = :definition")
                    .set("definition", definition.getId())
                    .update();
            database.sql("delete from process_release where definition_id = :definition")
                    .set("definition", definition.getId())
                    .update();
            diagrams.deleteDeployment(definition.getDeploymentId(), true, true, true);
        }
        drawn.clear();
    }
}
