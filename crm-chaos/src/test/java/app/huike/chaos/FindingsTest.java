package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final List<String> told = new ArrayList<>();
    private final Findings findings = new Findings(told::add);

    @Test
    void whatIsAsAskedIsRight() {
        findings.same("coupons", 1_000, 1_000);
        findings.atMost("mails that came again", 2, 2);
        findings.within("everything done", Duration.ofSeconds(30), Duration.ofMillis(29_950));
        findings.note("events told", "2,000");

        assertThat(findings.right()).isTrue();
        assertThat(told)
                .containsExactly(
                        "ok     coupons: 1,000 (asked: 1,000)",
                        "ok     mails that came again: 2 (asked: at most 2)",
                        "ok     everything done: 30.0 s (asked: within 30 s)",
                        "ok     events told: 2,000");
    }

    @Test
    void oneMoreOneLessAndOneTooLateAreWrong() {
        findings.same("coupons", 1_000, 1_001);
        findings.same("purchases", 1_000, 999);
        findings.atMost("mails that came again", 2, 3);
        findings.within("everything done", Duration.ofSeconds(30), Duration.ofMillis(30_001));

        assertThat(findings.right()).isFalse();
        assertThat(findings.lines()).noneMatch(Findings.Line::right);
        assertThat(told).allMatch(line -> line.startsWith("WRONG"));
    }
}
