package app.huike.inside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CrmDatabase;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ended runs leave behind is gone after the time to live of their history, in every table; so what lies there is bounded by what one such time brings. */
class HistoryEndsIT extends InContainer {

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions_history" targetNamespace="test">
              <process id="historyEnds" isExecutable="true" camunda:historyTimeToLive="P2D">
                <startEvent id="start"/>
                <sequenceFlow id="toWait" sourceRef="start" targetRef="wait"/>
                <receiveTask id="wait"/>
                <sequenceFlow id="toDecide" sourceRef="wait" targetRef="decide"/>
                <businessRuleTask id="decide" camunda:asyncBefore="true" camunda:decisionRef="historyDecision"
                    camunda:decisionRefBinding="deployment"/>
                <sequenceFlow id="toEnd" sourceRef="decide" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>""";

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="definitions_decision" name="history" namespace="test">
              <decision id="historyDecision" name="history" camunda:historyTimeToLive="P2D">
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <input id="in" label="in"><inputExpression id="inText" typeRef="string"><text>word</text></inputExpression></input>
                  <output id="out" label="out" name="out" typeRef="string"/>
                  <rule id="rule"><inputEntry id="any"><text></text></inputEntry><outputEntry id="said"><text>"yes"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    /** All that the engine keeps of runs that are over. */
    private static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_op_log",
            "act_hi_identitylink",
            "act_hi_comment",
            "act_hi_ext_task_log",
            "act_hi_attachment",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out");

    @Inject
    private RuntimeService runtime;

    @Inject
    private HistoryService history;

    @Inject
    private RepositoryService repository;

    @Inject
    private CrmDatabase database;

    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addString("history.bpmn", DIAGRAM)
                .addString("history.dmn", TABLE)
                .deploy();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment.getId(), true, true, true);
    }

    @Test
    void nothingOfAnEndedRunIsLeftAfterItsTimeAndAllOfOneThatGoesOn() throws InterruptedException {
        String ended = start();
        String goesOn = start();
        runtime.signal(runtime.createExecutionQuery()
                .processInstanceId(ended)
                .activityId("wait")
                .singleResult()
                .getId());
        awaitThat(() -> count("act_ru_execution", ended) == 0);

        Map<String, Long> kept = rows(ended, "");
        assertThat(kept).containsEntry("act_hi_procinst", 1L);
        assertThat(kept.get("act_hi_actinst")).isEqualTo(4);
        assertThat(rows(ended, " and removal_time_ is null").values())
                .as("each row knows when it goes")
                .containsOnly(0L);
        Map<String, Long> ofTheOther = rows(goesOn, "");

        TABLES.forEach(table -> database.sql("update " + table
                        + " set removal_time_ = removal_time_ - interval '3 days' where root_proc_inst_id_ = :run")
                .set("run", ended)
                .update());
        history.cleanUpHistoryAsync(true);
        awaitThat(() -> rows(ended, "").values().stream().allMatch(left -> left == 0));

        assertThat(rows(goesOn, "")).as("what goes on is left alone").isEqualTo(ofTheOther);
    }

    @Test
    void everyTableOfTheHistoryIsLookedAt() {
        List<String> all = database.sql(
                        "select table_name from information_schema.columns where table_schema = current_schema()"
                                + " and table_name like 'act_hi_%' and column_name = 'root_proc_inst_id_' order by table_name")
                .list(row -> row.text("table_name"));

        assertThat(all).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    private String start() {
        return runtime.startProcessInstanceByKey("historyEnds", "of nobody", Map.of("word", "any"))
                .getId();
    }

    private Map<String, Long> rows(String run, String more) {
        Map<String, Long> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, count(table, run, more)));
        return rows;
    }

    private long count(String table, String run) {
        return database.sql("select count(*) as n from " + table + " where proc_inst_id_ = :run")
                .set("run", run)
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    private long count(String table, String run, String more) {
        return database.sql("select count(*) as n from " + table + " where root_proc_inst_id_ = :run" + more)
                .set("run", run)
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            Thread.sleep(200);
        }
    }
}
