package app.huike.lifecycle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule over the models bites: one diagram and one table that break them all. */
class FaultyModelsTest {

    private static final Map<String, Class<?>> VARIABLES = Map.of("amount", Long.class, "known", Boolean.class);

    private final Stage stage =
            Stage.in(Path.of("src", "test", "resources", "models")).get(0);

    @Test
    void each_fault_of_a_diagram_is_told() {
        assertThat(DiagramCheck.complaints(
                        stage.diagramModels().get(0), VARIABLES, Map.of("effect", false), Set.of("of-this-folder")))
                .containsExactlyInAnyOrder(
                        "faulty has no historyTimeToLive",
                        "faulty has no name",
                        "StartEvent_1 is no id like serviceTask_grantCoupon",
                        "Activity_1k3jx9p is an id that the modeller made up",
                        "Activity_1k3jx9p is no id like serviceTask_grantCoupon",
                        "Flow_0abc12x is an id that the modeller made up",
                        "Activity_1k3jx9p has an effect of its own, so it has to be asyncBefore with a retry cycle",
                        "serviceTask_unknown calls no step: ${nobody}",
                        "serviceTask_noRetry has an effect of its own, so it has to be asyncBefore with a retry cycle",
                        "serviceTask_noRetry uses a variable that is not declared: reason",
                        "serviceTask_noRetry uses a variable that is not declared: undeclared",
                        "serviceTask_class calls no step: null",
                        "decision_other asks no table of its folder: of-another-folder",
                        "definition_month waits for no exact ISO duration: P1M",
                        "flow_undeclared asks a variable that is not declared: unheardOf",
                        "flow_undeclared compares unheardOf, which is a Object, with 'x'",
                        "flow_otherType compares amount, which is a Long, with 'x'",
                        "flow_otherType compares known, which is a Boolean, with 1",
                        "userTask_call uses a variable that is not declared: somebody",
                        "userTask_call uses a variable that is not declared: unknownDate",
                        "userTask_call cannot end so for many at once: spoken",
                        "userTask_call cannot end so for many at once: gone",
                        "userTask_call has no end: no timer interrupts it");
    }

    @Test
    void each_fault_of_a_table_is_told() {
        assertThat(TableCheck.complaints(stage.tableModels().get(0), VARIABLES))
                .containsExactlyInAnyOrder(
                        "Decision_0abc123 has no historyTimeToLive",
                        "Decision_0abc123 is no id like welcome-offer",
                        "table_faulty has to answer with one row: hit policy unique or first",
                        "expression_undeclared asks a variable that is not declared: undeclared",
                        "expression_script is written in groovy, not in FEEL",
                        "output_undeclared sets surprise as string, which is declared as null",
                        "output_otherType sets amount as double, which is declared as class java.lang.Long",
                        "DecisionRule_1 is no id like rule_small");
    }
}
