package app.huike.lifecycle.variable;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.models.DeclaredSteps;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of classes that declare names is whole: else a designer could not use what a step gives. */
class DeclaredNamesTest {

    static List<String> stages() {
        return ShippedStages.find(DeclaredNamesTest.class.getClassLoader()).stream()
                .map(ShippedStage::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void variables_and_messages_are_those_that_java_declares(String stage) {
        assertThat(DeclaredNames.variables(stage)).isEqualTo(DeclaredSteps.variables(stage));
        assertThat(DeclaredNames.messages(stage)).isEqualTo(DeclaredSteps.messages(stage));
    }
}
