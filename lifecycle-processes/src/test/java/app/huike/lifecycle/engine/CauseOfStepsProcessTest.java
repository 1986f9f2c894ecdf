package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step does belongs to what began its process, on whatever day; unless a request moves it on, which has an id of its own. */
class CauseOfStepsProcessTest {

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions_caused" targetNamespace="test">
              <process id="caused" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start_caused"/>
                <sequenceFlow id="flow_in" sourceRef="start_caused" targetRef="subProcess_scope"/>
                <subProcess id="subProcess_scope">
                  <startEvent id="start_scope"/>
                  <sequenceFlow id="flow_toStep" sourceRef="start_scope" targetRef="serviceTask_look"/>
                  <serviceTask id="serviceTask_look" camunda:asyncBefore="true" camunda:delegateExpression="${look}"/>
                  <sequenceFlow id="flow_toEnd" sourceRef="serviceTask_look" targetRef="endEvent_scope"/>
                  <endEvent id="endEvent_scope"/>
                </subProcess>
                <sequenceFlow id="flow_out" sourceRef="subProcess_scope" targetRef="endEvent_caused"/>
                <endEvent id="endEvent_caused"/>
              </process>
            </definitions>""";

    private final List<String> seen = new ArrayList<>();
    private ProcessEngine engine;

    @BeforeEach
    void deploy() {
        Step look = execution -> seen.add(CurrentTrace.id());
        engine = InMemoryEngine.with(name -> name.equals("look") ? Optional.of(look) : Optional.empty(), List.of());
        engine.getRepositoryService()
                .createDeployment()
                .addString("caused.bpmn", DIAGRAM)
                .deploy();
    }

    @AfterEach
    void clear() {
        InMemoryEngine.clear();
    }

    @Test
    void a_step_bears_the_id_of_what_began_its_process() {
        ProcessInstance run = begun("till-7");
        runItsJob(run);
        assertThat(seen).containsExactly("till-7");
        assertThat(CurrentTrace.get()).isEmpty();
    }

    @Test
    void a_request_that_moves_it_on_has_its_own() {
        ProcessInstance run = begun("till-7");
        CurrentTrace.run(new Trace("desk-8"), () -> runItsJob(run));
        assertThat(seen).containsExactly("desk-8");
    }

    @Test
    void one_from_before_there_were_ids_is_its_own_cause() {
        ProcessInstance run = begun(null);
        runItsJob(run);
        assertThat(seen).containsExactly(run.getId().replace("-", ""));
        assertThat(seen.get(0)).matches("[0-9a-f]{32}");
    }

    @Test
    void the_failure_of_a_job_is_told_with_it() {
        ProcessInstance run = begun("till-7");
        assertThat(CauseOf.run(engine, run.getId())).isEqualTo(new Trace("till-7"));
        assertThat(CauseOf.run(engine, "gone").id()).matches("[0-9a-f]{32}");
    }

    private ProcessInstance begun(String trace) {
        return engine.getRuntimeService().startProcessInstanceByKey("caused", "of nobody", trace, Map.of());
    }

    private void runItsJob(ProcessInstance run) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(run.getId())
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }
}
