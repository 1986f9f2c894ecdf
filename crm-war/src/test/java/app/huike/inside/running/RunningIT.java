package app.huike.inside.running;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.AuditEntry;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import app.huike.inside.People;
import app.huike.lifecycle.running.CouponPath;
import app.huike.lifecycle.running.ElementRuns;
import app.huike.lifecycle.running.FailedGroup;
import app.huike.lifecycle.running.ProcessRuns;
import app.huike.lifecycle.running.Running;
import app.huike.lifecycle.running.StageRuns;
import app.huike.lifecycle.running.StuckRun;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runs of a version that nobody else has: who waits, passes, falls out, fails and is stuck, what coupons cost, and many failed steps at once. */
class RunningIT extends InContainer {

    private static final String STAGE = "reminder";

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_runs" targetNamespace="test">
              <message id="go" name="goes" />
              <message id="lost" name="isLost" />
              <process id="reminder" isExecutable="true" camunda:historyTimeToLive="P400D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
                <receiveTask id="wait" messageRef="go"/>
                <boundaryEvent id="boundary_lost" attachedToRef="wait"><messageEventDefinition messageRef="lost"/></boundaryEvent>
                <sequenceFlow id="f2" sourceRef="boundary_lost" targetRef="endEvent_lost"/>
                <endEvent id="endEvent_lost"/>
                <sequenceFlow id="f3" sourceRef="wait" targetRef="step"/>
                <serviceTask id="step" camunda:asyncBefore="true" camunda:delegateExpression="${stubbornStep}">
                  <extensionElements><camunda:failedJobRetryTimeCycle>PT1S</camunda:failedJobRetryTimeCycle></extensionElements>
                </serviceTask>
                <sequenceFlow id="f4" sourceRef="step" targetRef="gateway"/>
                <exclusiveGateway id="gateway" default="f6"/>
                <sequenceFlow id="f5" sourceRef="gateway" targetRef="endEvent_skipped">
                  <conditionExpression xsi:type="tFormalExpression">${stubborn == 'SKIPPED'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f6" sourceRef="gateway" targetRef="endEvent_done"/>
                <endEvent id="endEvent_skipped"/>
                <endEvent id="endEvent_done"/>
                <intermediateCatchEvent id="timer_later"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f7" sourceRef="timer_later" targetRef="endEvent_done"/>
              </process>
            </definitions>""";

    @Inject
    private Running running;

    @Inject
    private RuntimeService engine;

    @Inject
    private RepositoryService diagrams;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private Customers customers;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private JourneyLog log;

    @Inject
    private Audit audit;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    private final List<UUID> made = new ArrayList<>();
    private Actor admin;
    private Actor designer;
    private ProcessDefinition definition;

    @BeforeEach
    void release() {
        admin = people.person(Role.ADMIN, "main", null);
        designer = people.person(Role.DESIGNER, "main", null);
        definition = diagrams.createDeployment()
                .addString("runs.bpmn", DIAGRAM)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
        database.sql(
                        "insert into process_release (id, process_key, version, checksum, source, definition_id, deployment_id, state, origin,"
                                + " released_at) values (:id, :key, :version, 'test', :source, :definition, :deployment, 'RETIRED', 'DESIGNED', :at)")
                .set("id", Ids.next())
                .set("key", STAGE)
                .set("version", definition.getVersion())
                .set("source", DIAGRAM)
                .set("definition", definition.getId())
                .set("deployment", definition.getDeploymentId())
                .set("at", clock.instant())
                .update();
    }

    @AfterEach
    void takeAway() {
        database.sql("delete from process_release where definition_id = :definition")
                .set("definition", definition.getId())
                .update();
        diagrams.deleteDeployment(definition.getDeploymentId(), true, true, true);
    }

    @Test
    void figuresTellWhoWaitsPassesFallsOutAndIsStuck() throws Exception {
        List<String> runs = start(15);
        time.advance(Duration.ofMinutes(10));
        runs.subList(0, 11).forEach(run -> engine.messageEventReceived("goes", waiting(run)));
        engine.messageEventReceived("isLost", waiting(runs.get(11)));
        engine.deleteProcessInstance(runs.get(12), "ERASED");
        engine.createProcessInstanceById(definition.getId())
                .businessKey(Ids.next().toString())
                .startBeforeActivity("timer_later")
                .execute();
        database.sql(
                        "update act_ru_job set suspension_state_ = 2 where process_def_id_ = :definition and type_ = 'timer'")
                .set("definition", definition.getId())
                .update();
        time.advance(Duration.ofDays(2));

        StageRuns seen = look(admin);
        ProcessRuns process = seen.processes().get(0);
        assertThat(process.drawn()).isEqualTo(definition.getVersion());
        assertThat(process.elements())
                .extracting(ElementRuns::element)
                .contains("wait", "step", "timer_later", "boundary_lost")
                .doesNotContain("gateway");
        assertThat(at(process, "wait"))
                .returns(2L, ElementRuns::waiting)
                .returns(11L, ElementRuns::through)
                .returns(2L, ElementRuns::fellOut)
                .returns(0L, ElementRuns::failed);
        assertThat(at(process, "wait").median()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(at(process, "wait").nineOfTen()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(at(process, "wait").why())
                .extracting(ElementRuns.FellOut::reason)
                .containsExactlyInAnyOrder("boundary_lost", "ERASED");
        assertThat(at(process, "step")).returns(11L, ElementRuns::failed).returns(11L, ElementRuns::waiting);
        assertThat(process.ends())
                .extracting(ProcessRuns.RunEnd::outcome, ProcessRuns.RunEnd::runs)
                .containsExactlyInAnyOrder(tuple("lost", 1L), tuple("ERASED", 1L));
        assertThat(seen.stuckInAll()).isEqualTo(3);
        assertThat(seen.stuck())
                .filteredOn(run -> run.why() == StuckRun.Why.LONG)
                .hasSize(2)
                .allSatisfy(run -> {
                    assertThat(run.element()).isEqualTo("wait");
                    assertThat(run.customerRef()).startsWith("RUNS-");
                    assertThat(run.usual()).isNotNull();
                });
        assertThat(seen.stuck())
                .filteredOn(run -> run.why() == StuckRun.Why.TIMER_PASSED)
                .singleElement()
                .returns("timer_later", StuckRun::element);
        assertThat(look(designer).stuck())
                .as("a designer sees no customers")
                .extracting(StuckRun::customerRef)
                .containsOnlyNulls();
    }

    @Test
    void failedStepsOfOneReasonAreTriedAgainOrPassedOverTogether() throws Exception {
        List<String> runs = start(4);
        runs.forEach(run -> engine.messageEventReceived("goes", waiting(run)));
        time.advance(Duration.ofMinutes(5));

        FailedGroup group = onlyGroup();
        assertThat(group)
                .returns("step", FailedGroup::element)
                .returns("no answer for … of …", FailedGroup::reason)
                .returns(4L, FailedGroup::steps)
                .returns(4L, FailedGroup::waiting)
                .returns(true, FailedGroup::skippable);
        assertThat(group.some()).hasSize(4).allSatisfy(one -> assertThat(one.customerRef())
                .startsWith("RUNS-"));

        assertRefused(designer, "NOT_FOUND", () -> running.retry(all(group)));
        assertRefused(designer, "NOT_FOUND", () -> running.skip(all(group)));
        assertRefused(admin, "NOT_FOUND", () -> running.skip(new Running.Which(STAGE, null, STAGE, "step", "x", null)));
        assertThat(as(admin, () -> running.retry(all(group)))).isEqualTo(new Running.Deed(4, 0));
        time.advance(Duration.ofMinutes(5));
        assertThat(onlyGroup().steps()).as("they fail again").isEqualTo(4);

        FailedGroup.FailedOne one = group.some().get(0);
        assertThat(as(admin, () -> running.skip(single(group, one.id())))).isEqualTo(new Running.Deed(1, 0));
        assertRefused(admin, "NOT_FOUND", () -> running.skip(single(group, one.id())));
        assertThat(onlyGroup().steps()).isEqualTo(3);
        assertThat(as(admin, () -> running.skip(all(group)))).isEqualTo(new Running.Deed(3, 0));

        StageRuns seen = look(admin);
        assertThat(seen.failed()).isEmpty();
        assertThat(seen.processes().get(0).ends())
                .singleElement()
                .returns("skipped", ProcessRuns.RunEnd::outcome)
                .returns(4L, ProcessRuns.RunEnd::runs);
        assertThat(count("select count(*) as n from act_ru_incident where proc_def_id_ = :definition"))
                .isZero();
        assertThat(as(admin, () -> log.of(made.get(0), new PageRequest(50, null)))
                        .items())
                .filteredOn(line -> line.kind().equals("STEP_SKIPPED"))
                .singleElement()
                .returns(admin.login(), JourneyEntry::actor);
        assertThat(as(admin, () -> audit.list(new PageRequest(20, null))).items())
                .filteredOn(line -> line.actor().equals(admin.login()))
                .extracting(AuditEntry::action)
                .contains("STEPS_RETRIED", "STEPS_SKIPPED");
    }

    @Test
    void runsThatStandAtFailedStepsAreEndedTogether() throws Exception {
        List<String> runs = start(3);
        runs.forEach(run -> engine.messageEventReceived("goes", waiting(run)));
        time.advance(Duration.ofMinutes(5));
        FailedGroup group = onlyGroup();

        assertRefused(designer, "NOT_FOUND", () -> running.end(all(group)));
        FailedGroup.FailedOne one = group.some().get(0);
        assertThat(as(admin, () -> running.end(single(group, one.id())))).isEqualTo(new Running.Deed(1, 0));
        assertRefused(admin, "NOT_FOUND", () -> running.end(single(group, one.id())));
        assertThat(as(admin, () -> running.end(all(group)))).isEqualTo(new Running.Deed(2, 0));

        StageRuns seen = look(admin);
        assertThat(seen.failed()).isEmpty();
        assertThat(seen.processes().get(0).ends())
                .singleElement()
                .returns("STEP_FAILED", ProcessRuns.RunEnd::outcome)
                .returns(3L, ProcessRuns.RunEnd::runs);
        assertThat(count("select count(*) as n from act_ru_execution where proc_def_id_ = :definition"))
                .isZero();
        assertThat(as(admin, () -> log.of(made.get(0), new PageRequest(50, null)))
                        .items())
                .filteredOn(line -> line.kind().equals("JOURNEY_ENDED"))
                .singleElement()
                .returns("STEP_FAILED", JourneyEntry::reason);
        assertThat(as(admin, () -> audit.list(new PageRequest(20, null))).items())
                .filteredOn(line -> line.actor().equals(admin.login()))
                .extracting(AuditEntry::action)
                .contains("RUNS_ENDED");
    }

    @Test
    void couponsAreToldByTheElementThatGrantedThemAndHowTheirRunsEnded() throws Exception {
        List<String> runs = start(3);
        for (int i = 0; i < 3; i++) {
            grant(i, runs.get(i));
        }
        engine.messageEventReceived("isLost", waiting(runs.get(0)));
        engine.messageEventReceived("isLost", waiting(runs.get(1)));
        String ref = as(admin, () -> customers.get(made.get(0))).ref();
        String code = as(admin, () -> coupons.of(made.get(0))).get(0).code();
        as(People.LEAD, () -> redemptions.redeem(code, ref, "O-" + ref, Money.parse("USD 50.00")));

        List<CouponPath> paths = look(admin).processes().get(0).coupons();
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        new CouponPath("serviceTask_grant", "lost", 2, 1, Money.parse("USD 5.00")),
                        new CouponPath("serviceTask_grant", "RUNNING", 1, 0, Money.parse("USD 0.00")));
        assertThat(paths)
                .filteredOn(path -> path.granted() == 2)
                .singleElement()
                .returns(50, CouponPath::share);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertRefused(designer, "STAGE_UNKNOWN", () -> running.look("nowhere", null, 30));
        assertRefused(designer, "VERSION_UNKNOWN", () -> running.look(STAGE, 9_999, 30));
        assertRefused(designer, "FIELD_INVALID", () -> running.look(STAGE, null, 365));
        assertRefused(People.MARKETING, "NOT_FOUND", () -> running.look(STAGE, null, 30));
        assertThat(as(designer, () -> running.look(STAGE, null, 7)).processes())
                .singleElement()
                .satisfies(all -> assertThat(all.drawn()).as("the live one").isLessThan(definition.getVersion()));
        assertThat(as(designer, () -> running.diagram(STAGE, STAGE, definition.getVersion())))
                .isEqualTo(DIAGRAM);
    }

    private void grant(int place, String run) {
        Actor step = Actor.process(new ProcessTrace(STAGE, definition.getVersion(), "serviceTask_grant", run));
        CouponView coupon = as(
                step,
                () -> coupons.grant(new CouponGrant(
                        made.get(place),
                        "runs-10-off",
                        STAGE,
                        run,
                        new Discount(10, null, null, null),
                        Period.ofDays(30))));
        assertThat(coupon.code()).isNotBlank();
    }

    private List<String> start(int many) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID customer = as(People.LEAD, () -> customers.put(named("RUNS-" + Ids.next())))
                    .customer()
                    .id();
            made.add(customer);
            runs.add(engine.startProcessInstanceById(definition.getId(), customer.toString())
                    .getId());
        }
        return runs;
    }

    private static CustomerChange named(String ref) {
        return new CustomerChange(
                ref,
                Change.to("Of the runs"),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }

    private String waiting(String run) {
        return engine.createExecutionQuery()
                .processInstanceId(run)
                .activityId("wait")
                .singleResult()
                .getId();
    }

    private StageRuns look(Actor actor) {
        return as(actor, () -> running.look(STAGE, definition.getVersion(), 30));
    }

    private FailedGroup onlyGroup() {
        List<FailedGroup> groups = look(admin).failed();
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private Running.Which all(FailedGroup group) {
        return single(group, null);
    }

    private Running.Which single(FailedGroup group, String id) {
        return new Running.Which(STAGE, definition.getVersion(), STAGE, group.element(), group.reason(), id);
    }

    private static ElementRuns at(ProcessRuns process, String element) {
        return process.elements().stream()
                .filter(each -> each.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return database.sql(sql)
                .set("definition", definition.getId())
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
