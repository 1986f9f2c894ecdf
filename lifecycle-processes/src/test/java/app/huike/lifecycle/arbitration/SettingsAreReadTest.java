package app.huike.lifecycle.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.release.DiagramFault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A diagram that leaves out what its sweep goes by, or says it wrongly, is not released. */
class SettingsAreReadTest {

    private static final Map<String, String> GOOD = Map.of(
            "reentry", "per-cause",
            "sweepAt", "08:30",
            "rank", "5",
            "dailyCap", "5% 100 10000",
            "remindBefore", "P7D",
            "apart", "P7D",
            "onDays", "2",
            "tier", "GOLD",
            "notOf", "welcome win-back");

    private final SettingsAreRead rule = new SettingsAreRead(List.of(new Swept()));

    @Test
    void diagram_that_says_everything_is_released() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sweepAt, 8 o'clock",
        "sweepAt, 25:00",
        "rank, first",
        "dailyCap, 100",
        "remindBefore, P1M",
        "remindBefore, seven days",
        "remindBefore, PT0S",
        "remindBefore, -P7D",
        "apart, PT36H",
        "onDays, 0",
        "onDays, two",
        "tier, DIAMOND",
        "tier, gold",
        "notOf, welcome; drop",
        "notOf, Welcome"
    })
    void wrong_value_is_told_with_element_value_and_reason(String name, String value) {
        assertThat(faults(with(name, value))).singleElement().satisfies(fault -> {
            assertThat(fault.element()).isEqualTo("swept");
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.code()).isEqualTo("SETTING_UNREADABLE");
            assertThat(fault.reason()).startsWith("the property " + name + " has to be ");
        });
    }

    @ParameterizedTest
    @CsvSource({"sweepAt", "rank", "dailyCap", "remindBefore", "apart", "onDays", "tier", "notOf"})
    void missing_one_is_told(String name) {
        Map<String, String> said = new TreeMap<>(GOOD);
        said.remove(name);
        assertThat(faults(said)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("SETTING_MISSING");
            assertThat(fault.reason()).contains(name);
        });
    }

    @Test
    void all_faults_are_told_at_once() {
        Map<String, String> said = new TreeMap<>(with("tier", "DIAMOND"));
        said.remove("rank");
        assertThat(faults(said))
                .extracting(DiagramFault::code)
                .containsExactlyInAnyOrder("SETTING_UNREADABLE", "SETTING_MISSING");
    }

    @Test
    void processes_name_may_be_none() {
        assertThat(faults(with("notOf", ""))).isEmpty();
    }

    @Test
    void what_every_process_has_to_say_is_asked_as_well() {
        assertThat(faults(with("reentry", "sometimes"))).singleElement().satisfies(fault -> assertThat(fault.reason())
                .contains("SOMETIMES"));
        assertThat(rule.faults(diagram("another", Map.of("rest", "P1D"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("another", "reentry is missing"));
    }

    @Test
    void process_that_no_sweep_starts_needs_no_setting() {
        assertThat(rule.faults(diagram("another", Map.of("reentry", "never")))).isEmpty();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> said = new TreeMap<>(GOOD);
        said.put(name, value);
        return said;
    }

    private List<DiagramFault> faults(Map<String, String> said) {
        return rule.faults(diagram("swept", said));
    }

    private static BpmnModelInstance diagram(String process, Map<String, String> said) {
        String properties = said.entrySet().stream()
                .map(each -> "<camunda:property name=\"" + each.getKey() + "\" value=\"" + each.getValue() + "\"/>")
                .collect(Collectors.joining());
        String source =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%s" isExecutable="true"><extensionElements><camunda:properties>%s</camunda:properties>
                  </extensionElements></process>
                </definitions>"""
                        .formatted(process, properties);
        return Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Swept implements GoesByDiagram {

        @Override
        public String process() {
            return "swept";
        }

        @Override
        public List<ProcessSetting> settings() {
            return List.of(
                    ProcessSetting.duration("remindBefore"),
                    ProcessSetting.days("apart"),
                    ProcessSetting.number("onDays"),
                    ProcessSetting.oneOf("tier", List.of("SILVER", "GOLD")),
                    ProcessSetting.processes("notOf"));
        }

        @Override
        public boolean swept() {
            return true;
        }
    }
}
