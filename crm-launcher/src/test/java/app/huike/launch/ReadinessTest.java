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
}
