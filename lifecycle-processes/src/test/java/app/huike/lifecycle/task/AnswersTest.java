package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskField.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final TaskField NEED =
            new TaskField("need", Type.CHOICE, true, null, null, Map.of("price", "Price"), Set.of("reached"), Map.of());
    private static final TaskField PEOPLE =
            new TaskField("people", Type.NUMBER, false, 1L, 12L, Map.of(), Set.of(), Map.of());
    private static final TaskField WORDS =
            new TaskField("words", Type.TEXT, false, 3L, 5L, Map.of(), Set.of(), Map.of());
    private static final TaskField DAY =
            new TaskField("day", Type.DATE, false, null, null, Map.of(), Set.of(), Map.of());
    private static final TaskField AGAIN =
            new TaskField("again", Type.YES_NO, false, null, null, Map.of(), Set.of(), Map.of());
    private static final List<TaskField> ALL = List.of(NEED, PEOPLE, WORDS, DAY, AGAIN);

    @Test
    void answersBecomeVariablesOfTheirTypeUnderNamesOfTheirOwn() {
        Answers answers = Answers.of(
                ALL,
                "reached",
                Map.of("need", "price", "people", " 12 ", "words", "three", "day", "2026-12-24", "again", "false"));

        assertThat(answers.variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "answer_need", "price",
                        "answer_people", 12L,
                        "answer_words", "three",
                        "answer_day", "2026-12-24",
                        "answer_again", false));
        assertThat(answers.told()).containsEntry("people", "12");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, String> wrong =
                Map.of("need", "colour", "people", "13", "words", "no", "day", "24.12.2026", "again", "maybe");

        assertThatThrownBy(() -> Answers.of(ALL, "reached", wrong))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("need", "people", "words", "day", "again"));
    }

    @Test
    void aRequiredFieldIsWantedOnlyWithItsOutcome() {
        assertThatThrownBy(() -> Answers.of(ALL, "reached", Map.of("need", " ")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("need"));
        assertThat(Answers.of(ALL, "no-answer", Map.of("need", "price")).variables())
                .isEmpty();
    }

    @Test
    void whatNoFieldAsksIsPassedOver() {
        assertThat(Answers.of(List.of(PEOPLE), "reached", Map.of("couponId", "mine"))
                        .variables())
                .isEmpty();
    }
}
