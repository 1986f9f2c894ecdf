package app.huike.inside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.FailedStep;
import app.huike.lifecycle.engine.FailedSteps;
import app.huike.testing.InContainer;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the product stands on: engine and business share one transaction, and the effect of a job is there exactly once. On Payara neither
 * is so with the engine's own transactions (docs/decisions).
 */
class EngineTransactionIT extends InContainer {

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions_proof" targetNamespace="test">
              <process id="effectProof" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="toStep" sourceRef="start" targetRef="step"/>
                <serviceTask id="step" camunda:asyncBefore="true" camunda:delegateExpression="${proofStep}">
                  <extensionElements>
                    <camunda:failedJobRetryTimeCycle>PT1S,PT1S</camunda:failedJobRetryTimeCycle>
                  </extensionElements>
                </serviceTask>
                <sequenceFlow id="toEnd" sourceRef="step" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>""";

    private static final String OPEN_JOBS =
            "select count(*) from act_ru_job where process_def_key_ = 'effectProof' and retries_ > 0";

    @Inject
    private Effects effects;

    @Inject
    private RuntimeService runtime;

    @Inject
    private RepositoryService repository;

    @Inject
    private FailedSteps failedSteps;

    private Deployment deployment;

    @BeforeEach
    void deploy() {
        effects.prepare();
        deployment =
                repository.createDeployment().addString("proof.bpmn", DIAGRAM).deploy();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment.getId(), true, true, true);
    }

    @Test
    void whatIsCommittedLeavesBusinessAndProcess() throws InterruptedException {
        effects.businessAndStart("fast-committed");
        assertThat(effects.businessHas("fast-committed")).isTrue();
        awaitNoOpenJob();
        assertThat(effects.count("select count(*) from proof_effect where id = 'fast-committed'"))
                .isOne();
    }

    @Test
    void rollbackAfterTheStartLeavesNeitherBusinessNorProcess() {
        assertThatThrownBy(() -> effects.businessAndStartThenFail("fast-rolled-back"))
                .isInstanceOf(EJBException.class);
        assertThat(effects.businessHas("fast-rolled-back")).isFalse();
        assertThat(running("fast-rolled-back")).isZero();
    }

    @Test
    void failureOfTheEngineRollsTheBusinessBack() {
        effects.businessThenEngineFails("fast-refused");
        assertThat(effects.businessHas("fast-refused")).isFalse();
        assertThat(running("fast-refused")).isZero();
    }

    @Test
    void jobThatFailsAtCommitLeavesNothingBehindAndIsRunAgain() throws InterruptedException {
        effects.start(List.of("atCommitOnce-1", "atCommitAlways-1"));
        awaitNoOpenJob();
        assertThat(effects.counts("select id, count(*) from proof_attempt group by id"))
                .isEqualTo(Map.of("atCommitOnce-1", 2L, "atCommitAlways-1", 3L));
        assertThat(effects.counts("select id, count(*) from proof_effect group by id"))
                .isEqualTo(Map.of("atCommitOnce-1", 1L, "atCommitOnce-1/2", 1L));
        assertThat(effects.count("select count(*) from proof_commit")).isZero();
    }

    @Test
    void failedStepIsToldAndCanBeRunAgain() throws Exception {
        effects.start(List.of("failingAlways-told"));
        awaitNoOpenJob();
        FailedStep failed = CurrentActor.call(Actor.SYSTEM, () -> failedSteps.list(500)).stream()
                .filter(step ->
                        step.businessKey().filter("failingAlways-told"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(failed)
                .returns("effectProof", FailedStep::process)
                .returns("step", FailedStep::element)
                .returns("on purpose", FailedStep::message)
                .returns(0, FailedStep::attemptsLeft);
        CurrentActor.run(Actor.SYSTEM, () -> failedSteps.retry(failed.id()));
        awaitNoOpenJob();
        assertThat(effects.count("select count(*) from proof_attempt where id = 'failingAlways-told'"))
                .isEqualTo(4);
    }

    @Test
    void effectsOfAThousandMixedJobsAreThereExactlyOnceAndNoConnectionStaysInATransaction()
            throws InterruptedException {
        Map<String, Integer> mix = Map.of(
                "fast",
                450,
                "slow",
                200,
                "failingOnce",
                130,
                "failingAlways",
                70,
                "atCommitOnce",
                120,
                "atCommitAlways",
                30);
        shuffledInBatches(mix).forEach(effects::start);
        awaitNoOpenJob();

        assertThat(effects.counts("select split_part(id, '-', 1), count(*) from proof_effect group by 1"))
                .isEqualTo(Map.of("fast", 450L, "slow", 200L, "failingOnce", 130L, "atCommitOnce", 240L));
        assertThat(effects.count(
                        "select count(*) from (select id from proof_effect group by id having count(*) > 1) twice"))
                .isZero();
        assertThat(effects.counts("select split_part(id, '-', 1), count(*) from proof_attempt group by 1"))
                .isEqualTo(Map.of(
                        "fast",
                        450L,
                        "slow",
                        200L,
                        "failingOnce",
                        260L,
                        "failingAlways",
                        210L,
                        "atCommitOnce",
                        240L,
                        "atCommitAlways",
                        90L));
        assertThat(effects.count("select count(*) from proof_commit")).isZero();
        assertThat(effects.count(
                        "select count(*) from act_ru_incident i join act_re_procdef p on p.id_ = i.proc_def_id_"
                                + " where p.key_ = 'effectProof'"))
                .isEqualTo(100);
        assertNoConnectionStaysInATransaction();
    }

    private static List<List<String>> shuffledInBatches(Map<String, Integer> mix) {
        List<String> ids = new ArrayList<>();
        mix.forEach((kind, number) -> IntStream.range(0, number).forEach(index -> ids.add(kind + "-" + index)));
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(7));
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 50) {
            batches.add(List.copyOf(ids.subList(from, Math.min(ids.size(), from + 50))));
        }
        return batches;
    }

    private void awaitNoOpenJob() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (effects.count(OPEN_JOBS) == 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(effects.count(OPEN_JOBS) + " jobs are still open after two minutes");
    }

    /** Background work begins and ends transactions all the time; one that lasts is one that nobody ends. */
    private void assertNoConnectionStaysInATransaction() throws InterruptedException {
        Thread.sleep(1_000);
        assertThat(
                        effects.count(
                                "select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second'"))
                .isZero();
    }

    private long running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }
}
