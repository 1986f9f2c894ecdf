package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void namesTheChecksThatAreDownWithTheirProgress() {
        String body =
                """
                {"status":"DOWN","checks":[{"name":"database","status":"UP","data":{"version":"17.6"}},
                {"name":"demo data","status":"DOWN","data":{"progress":"3200 of 6919 purchases"}},
                {"name":"No Application deployed","status":"DOWN"},
                {"name":"engine","status":"DOWN"}]}""";

        assertThat(Readiness.checksDown(body)).containsExactly("demo data: 3200 of 6919 purchases", "engine");
    }

    @Test
    void anAnswerOfAnotherShapeNamesNone() {
        assertThat(Readiness.checksDown("<html>Service Unavailable</html>")).isEmpty();
    }

    @Test
    void isOpenWhenAllThatIsMissingComesWhilePeopleLookAround() {
        String demo =
                "{\"name\":\"demo\",\"status\":\"DOWN\",\"data\":{\"progress\":\"replaying 2026-10-02\",\"open\":\"true\"}}";

        assertThat(Readiness.isOpen("{\"status\":\"DOWN\",\"checks\":[" + demo + "]}"))
                .isTrue();
        assertThat(Readiness.isOpen("{\"checks\":[" + demo + ",{\"name\":\"engine\",\"status\":\"DOWN\"}]}"))
                .isFalse();
        assertThat(Readiness.isOpen("{\"checks\":[" + demo.replace("true", "false") + "]}"))
                .isFalse();
        assertThat(Readiness.isOpen("<html>Service Unavailable</html>")).isFalse();
    }

    @Test
    void aReasonIsToldHoweverLongItIs() {
        String reason = "table, ".repeat(20_000) + "and \\\"quoted\\\"";

        assertThat(Readiness.failure("{\"name\":\"demo\",\"failure\" : \"" + reason + "\"}"))
                .contains("table, ".repeat(20_000) + "and \"quoted\"");
        assertThat(Readiness.failure("{\"status\":\"DOWN\"}")).isEmpty();
    }
}
