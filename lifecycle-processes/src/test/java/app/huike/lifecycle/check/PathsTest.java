package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.check.Vocabulary.KnownTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What only a walk through the diagram finds, and the path that it shows. */
class PathsTest {

    @Test
    void second_coupon_on_a_path_is_shown_with_the_way_from_one_to_the_other() {
        String source = source("referral", "referral-thanks.bpmn");
        int reminder = source.indexOf("serviceTask id=\"serviceTask_sendReminder\"");
        String twice = source.substring(0, reminder)
                + source.substring(reminder).replaceFirst("\\$\\{sendMessage}", "\\${grantCoupon}");
        Fault fault = only("COUPON_TWICE", faults("referral", "referral-thanks.bpmn", twice));
        assertThat(fault.element()).isEqualTo("serviceTask_sendReminder");
        assertThat(fault.path())
                .containsSubsequence(
                        "startEvent_rewarded",
                        "serviceTask_grantCoupon",
                        "gateway_reminder",
                        "flow_reminder_remind",
                        "timer_remind",
                        "serviceTask_sendReminder");
    }

    @Test
    void coupons_on_two_ways_that_are_taken_together_are_found() {
        String source = source("referral", "referral-thanks.bpmn");
        String fork = source.replace(
                        "<bpmn:exclusiveGateway id=\"gateway_takes\"", "<bpmn:parallelGateway id=\"gateway_takes\"")
                .replaceFirst("(?s)(<bpmn:parallelGateway.*?</bpmn:)exclusiveGateway>", "$1parallelGateway>")
                .replaceFirst(" default=\"flow_takes_yearFull\"", "")
                .replaceFirst("<bpmn:conditionExpression[^>]*>\\$\\{takesReward}</bpmn:conditionExpression>", "")
                .replace(
                        "sourceRef=\"gateway_takes\" targetRef=\"endEvent_yearFull\"",
                        "sourceRef=\"gateway_takes\" targetRef=\"serviceTask_other\"")
                .replace(
                        "<bpmn:endEvent id=\"endEvent_yearFull\"",
                        "<bpmn:serviceTask id=\"serviceTask_other\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${grantCoupon}\">"
                                + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle>"
                                + "<camunda:inputOutput><camunda:inputParameter name=\"remindBefore\">P7D</camunda:inputParameter>"
                                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"
                                + "<bpmn:sequenceFlow id=\"flow_other\" sourceRef=\"serviceTask_other\" targetRef=\"endEvent_yearFull\"/>"
                                + "<bpmn:endEvent id=\"endEvent_yearFull\"");
        Fault fault = only("COUPON_TWICE", faults("referral", "referral-thanks.bpmn", fork));
        assertThat(fault.element()).isEqualTo("gateway_takes");
    }

    @Test
    void call_that_nobody_allowed_is_shown_from_the_start() {
        String direct = source("survey", "survey.bpmn")
                .replace(
                        "sourceRef=\"startEvent_call\" targetRef=\"serviceTask_askCall\"",
                        "sourceRef=\"startEvent_call\" targetRef=\"serviceTask_planCall\"");
        assertThat(only("CALL_WITHOUT_LEAVE", faults("survey", "survey.bpmn", direct))
                        .path())
                .startsWith("startEvent_wanted")
                .containsSubsequence("boundary_answered", "subProcess_call", "startEvent_call", "serviceTask_planCall")
                .endsWith("userTask_callCustomer");
    }

    @Test
    void leave_does_not_keep_while_something_waits() {
        String late = source("survey", "survey.bpmn")
                .replace(
                        "sourceRef=\"gateway_call\" targetRef=\"serviceTask_planCall\"",
                        "sourceRef=\"gateway_call\" targetRef=\"timer_later\"")
                .replace(
                        "<bpmn:userTask id=\"userTask_callCustomer\"",
                        "<bpmn:intermediateCatchEvent id=\"timer_later\"><bpmn:timerEventDefinition id=\"definition_later\">"
                                + "<bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                                + "<bpmn:sequenceFlow id=\"flow_later\" sourceRef=\"timer_later\" targetRef=\"serviceTask_planCall\"/>"
                                + "<bpmn:userTask id=\"userTask_callCustomer\"");
        assertThat(only("CALL_WITHOUT_LEAVE", faults("survey", "survey.bpmn", late))
                        .path())
                .contains("timer_later");
    }

    @Test
    void loop_is_shown_as_it_turns() {
        String again = source("survey", "survey.bpmn")
                .replace(
                        "sourceRef=\"timer_end\" targetRef=\"endEvent_wait\"",
                        "sourceRef=\"timer_end\" targetRef=\"serviceTask_remind\"");
        assertThat(only("LOOP_UNBOUNDED", faults("survey", "survey.bpmn", again))
                        .path())
                .containsExactly(
                        "serviceTask_remind", "flow_remind_end", "timer_end", "flow_end_wait", "serviceTask_remind");
    }

    @Test
    void loop_that_a_clock_ends_is_bounded_by_it() {
        String bounded = source("survey", "survey.bpmn")
                .replace("${empty attempts or attempts &lt; 3}", "${empty attempts or attempts > 3}");
        assertThat(faults("survey", "survey.bpmn", bounded)).isEmpty();
    }

    @Test
    void template_that_lacks_a_language_is_told() {
        Vocabulary whole = Checked.OFFERED.of("survey");
        Map<String, KnownTemplate> templates = new TreeMap<>(whole.templates());
        templates.put("survey-reminder", new KnownTemplate(Purpose.FEEDBACK, Set.of("zh-Hant")));
        Vocabulary lacking = new Vocabulary(
                whole.stage(),
                whole.processes(),
                whole.steps(),
                whole.listeners(),
                whole.variables(),
                whole.messages(),
                templates,
                whole.groups(),
                whole.words());
        List<Fault> faults = StageCheck.faults(
                Checked.bytes(Checked.OFFERED.shipped("survey").orElseThrow().files()), lacking, List.of());
        assertThat(only("TEMPLATE_UNTRANSLATED", faults))
                .returns("serviceTask_remind", Fault::element)
                .returns(List.of("survey-reminder", "zh-Hant"), Fault::values);
    }

    @Test
    void template_that_a_table_names_has_to_be_there() {
        String table = source("care", "care-greeting.dmn").replace("\"care-birthday\"", "\"care-nothing\"");
        assertThat(only("TEMPLATE_UNKNOWN", faults("care", "care-greeting.dmn", table))
                        .values())
                .containsExactly("care-nothing");
    }

    private static Fault only(String code, List<Fault> faults) {
        List<Fault> found =
                faults.stream().filter(fault -> fault.code().equals(code)).toList();
        assertThat(found).as("%s of %s", code, faults).hasSize(1);
        return found.get(0);
    }

    private static String source(String stage, String file) {
        return Checked.OFFERED.shipped(stage).orElseThrow().files().get(file);
    }

    private static List<Fault> faults(String stage, String file, String source) {
        assertThat(source).isNotEqualTo(source(stage, file));
        Map<String, byte[]> files =
                Checked.bytes(Checked.OFFERED.shipped(stage).orElseThrow().files());
        files.put(file, source.getBytes(StandardCharsets.UTF_8));
        return new ArrayList<>(Checked.stage(stage, files));
    }
}
