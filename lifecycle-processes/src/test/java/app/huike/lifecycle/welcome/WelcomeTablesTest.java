package app.huike.lifecycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables say at their borders. */
class WelcomeTablesTest {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "0.01, welcome-10-percent, 10,, 10, 30",
        "29.99, welcome-10-percent, 10,, 10, 30",
        "30, welcome-10-off,, 10,, 50",
        "30.00, welcome-10-off,, 10,, 50",
        "74.99, welcome-10-off,, 10,, 50",
        "75, welcome-15-off,, 15,, 75",
        "75.00, welcome-15-off,, 15,, 75",
        "99999999.99, welcome-15-off,, 15,, 75"
    })
    void offer_by_the_first_basket(
            String basket, String offer, String percent, String amount, String atMost, String minimum) {
        DmnDecisionResultEntries row = ask(
                "welcome-offer",
                Variables.createVariables().putValue("basket", basket).putValue("category", null));
        Map<String, String> said = new HashMap<>();
        said.put("offer", offer);
        said.put("percent", percent);
        said.put("amount", amount);
        said.put("atMost", atMost);
        said.put("minimumBasket", minimum);
        said.put("validFor", "P30D");
        // a cell that is left empty says nothing
        said.values().removeIf(Objects::isNull);
        assertThat(row.getEntryMap()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        // first ever, may call, basket, owner, calls ahead, may write → follow-up
        "true, true, 50.00, false, 0, true, CALL",
        "true, true, 49.99, false, 0, true, REMINDER",
        "true, true, 49.99, true, 0, true, CALL",
        "true, true, 0.01, true, 14, false, CALL",
        "true, true, 500, true, 15, true, REMINDER",
        "true, true, 500, false, 14, false, CALL",
        "true, true, 500, false, 15, false, NOTHING",
        "true, false, 500, true, 0, true, REMINDER",
        "true, false, 500, true, 0, false, NOTHING",
        "false, true, 500, true, 0, true, REMINDER",
        "false, true, 500, true, 0, false, NOTHING"
    })
    void follow_up_by_value_consent_and_load(
            boolean firstEver,
            boolean mayCall,
            String basket,
            boolean hasOwner,
            long callsAhead,
            boolean mayWrite,
            String followUp) {
        VariableMap asked = Variables.createVariables()
                .putValue("firstEver", firstEver)
                .putValue("mayCall", mayCall)
                .putValue("basket", basket)
                .putValue("hasOwner", hasOwner)
                .putValue("callsAhead", callsAhead)
                .putValue("mayWrite", mayWrite);
        assertThat(ask("welcome-follow-up", asked).getEntryMap()).isEqualTo(Map.of("followUp", followUp));
    }

    private static DmnDecisionResultEntries ask(String table, VariableMap asked) {
        return TABLES.evaluateDecision(
                        TABLES.parseDecision(
                                table, WelcomeTablesTest.class.getResourceAsStream("/bpmn/welcome/" + table + ".dmn")),
                        asked)
                .getSingleResult();
    }
}
