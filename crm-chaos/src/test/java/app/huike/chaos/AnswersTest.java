package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = new Answers();
    private final Findings findings = new Findings(line -> {});

    @Test
    void areToldByStatusAndA500IsWrong() {
        answers.add(new Answer(201, ""), true);
        answers.add(new Answer(201, ""), true);
        answers.add(new Answer(0, "refused"), true);
        answers.add(new Answer(500, ""), true);
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("none: 1, 201: 2, 500: 1");
        assertThat(findings.right()).isFalse();
    }

    @Test
    void ofTheLastFaultAreForgotten() {
        answers.add(new Answer(500, ""), true);
        answers.forget();
        answers.add(new Answer(503, ""), true);
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("503: 1");
        assertThat(findings.right()).isTrue();
    }

    @Test
    void ofTheServerWhileANodeStartsAreToldApart() {
        answers.add(new Answer(201, ""), true);
        answers.add(new Answer(500, "", true), false);
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("500: 1");
        assertThat(findings.lines().get(1).found()).isEqualTo("201: 1");
        assertThat(findings.right()).isTrue();
    }

    @Test
    void ofTheServerThoughTheNodeWasReadyAreWrong() {
        answers.add(new Answer(404, "<!DOCTYPE html>", true), true);
        answers.tell(findings);
        assertThat(findings.lines().get(0).found()).isEqualTo("404: 1");
        assertThat(findings.right()).isFalse();
    }

    @Test
    void ofHuikeAreItsOwnWhileTheNodeStarts() {
        answers.add(new Answer(500, "{}"), false);
        answers.tell(findings);
        assertThat(findings.right()).isFalse();
    }
}
