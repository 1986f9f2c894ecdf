package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = new Answers();
    private final Findings findings = new Findings(line -> {});

    @Test
    void areToldByStatusAndA500IsWrong() {
        answers.add(new Answer(201, ""));
        answers.add(new Answer(201, ""));
        answers.add(new Answer(0, "refused"));
        answers.add(new Answer(500, ""));
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("none: 1, 201: 2, 500: 1");
        assertThat(findings.right()).isFalse();
    }

    @Test
    void ofTheLastFaultAreForgotten() {
        answers.add(new Answer(500, ""));
        answers.forget();
        answers.add(new Answer(503, ""));
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("503: 1");
        assertThat(findings.right()).isTrue();
    }
}
