package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A program puts a task off and has it back. */
class LaterCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("L");

    @Test
    void aTaskIsPutOffAndHadBack() {
        Visit visit =
                new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
        visit.firstPurchase(ref, "Later");
        visit.advance("P15D");
        String task = listed("open").get(0).path("id").asText();
        Instant now = Instant.parse(shop.get("/clock").json().path("now").asText());
        String until = now.plus(Duration.ofDays(3)).toString();

        Rest.Answer later = shop.post("/tasks/" + task + "/later", "{\"until\":\"" + until + "\",\"note\":\"abroad\"}");
        assertThat(later.status()).as(later.toString()).isEqualTo(200);
        assertThat(Instant.parse(later.json().path("laterUntil").asText())).isEqualTo(Instant.parse(until));
        assertThat(later.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(listed("later").findValuesAsText("id")).containsExactly(task);
        assertThat(listed("open").findValuesAsText("id")).as("open as ever").containsExactly(task);

        Rest.Answer past = shop.post("/tasks/" + task + "/later", "{\"until\":\"" + now.minusSeconds(60) + "\"}");
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.post("/tasks/" + task + "/later", "{}").code()).isEqualTo("FIELD_MISSING");
        assertThat(shop.post("/tasks/none/later", "{\"until\":\"" + until + "\"}")
                        .code())
                .isEqualTo("TASK_UNKNOWN");

        assertThat(shop.post("/tasks/" + task + "/resume", "").json().has("laterUntil"))
                .isFalse();
        assertThat(listed("later")).isEmpty();
        assertThat(shop.post("/tasks/none/resume", "").code()).isEqualTo("TASK_UNKNOWN");
    }

    private JsonNode listed(String state) {
        return shop.get("/tasks?state=" + state + "&customerRef=" + ref).json().path("items");
    }
}
