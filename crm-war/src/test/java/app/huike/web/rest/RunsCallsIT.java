package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs, by REST: the same figures as on the page; failed steps for those who operate the product. */
class RunsCallsIT {

    private static final String NONE =
            "{\"process\":\"welcome\",\"element\":\"serviceTask_grantCoupon\",\"reason\":\"nothing of the kind\"}";

    private final Rest designer = Rest.by(WhoMayIT.keyOf("designer", null));
    private final Rest admin = Rest.by(WhoMayIT.keyOf("admin", null));

    @Test
    void figuresOfAStageAreTold() {
        String customer = Rest.ref("C");
        Rest.demo().put("/customers/" + customer, "{\"name\":\"Anna\"}");
        Rest.demo()
                .post(
                        "/purchases",
                        "{\"ref\":\"%s\",\"customerRef\":\"%s\",\"at\":\"%s\",\"total\":{\"amount\":\"60.00\",\"currency\":\"USD\"}}"
                                .formatted(
                                        Rest.ref("P"),
                                        customer,
                                        Rest.demo()
                                                .get("/clock")
                                                .json()
                                                .path("now")
                                                .asText()));
        JsonNode runs = designer.get("/stages/welcome/runs").json();
        assertThat(runs.path("days").asInt()).isEqualTo(30);
        assertThat(runs.has("version")).isFalse();
        assertThat(runs.path("processes").findValuesAsText("process")).contains("welcome");
        JsonNode elements = runs.path("processes").get(0).path("elements");
        assertThat(elements.findValuesAsText("element")).contains("timer_waitForCancellation");
        assertThat(elements)
                .filteredOn(each -> each.path("element").asText().equals("timer_waitForCancellation"))
                .singleElement()
                .satisfies(waits -> assertThat(waits.path("waiting").asInt()).isPositive());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(designer.get("/stages/nowhere/runs").code()).isEqualTo("STAGE_UNKNOWN");
        assertThat(designer.get("/stages/welcome/runs?version=99999").code()).isEqualTo("VERSION_UNKNOWN");
        for (String query : List.of("days=31", "days=x", "version=0", "version=new", "page=1")) {
            assertThat(designer.get("/stages/welcome/runs?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(designer.get("/stages/welcome/runs?version=1&days=7").status())
                .isEqualTo(200);
    }

    @Test
    void whoMayWhat() {
        for (String login : List.of("manager1", "marketing", "lead", "till")) {
            assertThat(Rest.by(WhoMayIT.keyOf(login, null))
                            .get("/stages/welcome/runs")
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        for (String deed : List.of("retry", "skip", "end")) {
            String path = "/stages/welcome/runs/failed/" + deed;
            assertThat(designer.post(path, NONE).code()).isEqualTo("NOT_FOUND");
            assertThat(admin.post(path, NONE).code()).isEqualTo("NOT_FOUND");
            assertThat(admin.post(path, "{}").code()).isEqualTo("FIELD_MISSING");
        }
    }
}
