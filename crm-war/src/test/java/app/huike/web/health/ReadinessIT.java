package app.huike.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ReadinessIT {
    @Test
    void anybodyMayAskWhetherTheServerIsReady() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningHuike.shared().baseUri().resolve("health/ready"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"clock\"", "\"aheadMillis\":", "\"writes\":");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }
}
