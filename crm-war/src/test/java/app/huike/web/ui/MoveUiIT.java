package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import app.huike.testing.NewApiKey;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A designer asks sooner; who waits already goes on by the new version, as was foretold, and once back. */
class MoveUiIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = "welcome.bpmn";

    private static final List<String> LATE = new ArrayList<>();
    private static final List<String> EARLY = new ArrayList<>();
    private static Visit designer;
    private static Visit reviewer;
    private static int before;
    private static int now;

    /** Only those of this test have begun by the first of them. */
    @BeforeAll
    static void someWaitByAVersionOfTheirOwn() {
        designer = by("designer");
        reviewer = by("reviewer");
        before = publish("P14D", "P13D");
        buy(LATE, 3);
        Desktop.shop().advance("P10D");
        buy(EARLY, 2);
        Desktop.shop().advance("PT3H");
        now = publish("P13D", "P9D");
    }

    @AfterAll
    static void itIsAsItWasShippedAgain() {
        for (int version = 0; version < 2; version++) {
            reviewer.rest("POST", "stages/welcome/unpublish", "{\"reason\":\"Was a test\"}");
        }
    }

    @Test
    void consequencesAreForetoldAndHappenAndWhoDidNothingComesBack() {
        Desktop designs = Desktop.of("designer").open("designs/designs.xhtml");
        designs.see(By.cssSelector("a[href='move.xhtml?stage=welcome']")).click();
        designs.awaitText("They go on waiting");
        assertThat(designs.text()).doesNotContain("Move them");

        Desktop page = Desktop.of("reviewer")
                .open("designs/move.xhtml?stage=welcome&process=welcome&from=" + before + "&to=" + now);
        page.awaitText("What it would do: 5 customers");
        assertThat(page.text()).contains("A message or a call at once", "They go on waiting", "timer_askAfter");
        assertThat(page.browser.accessibilityViolations()).isEmpty();
        page.browser.screenshot("move");
        page.browser.resize(Browser.PHONE);
        assertThat(page.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
        page.browser.resize(Browser.DESKTOP);
        page.type("moving:f1:reason", "Ask sooner");
        page.press("moving:move");
        page.awaitText("Say what is done with those");
        page.see(By.cssSelector("select[name='deed.CONTACT_AT_ONCE.timer_askAfter'] option[value='MOVE']"))
                .click();
        page.press("moving:move");
        page.awaitText("Ready: 5 of 5");
        assertThat(page.browser.accessibilityViolations()).isEmpty();
        page.browser.screenshot("moved");
        page.browser.resize(Browser.PHONE);
        assertThat(page.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
        page.browser.resize(Browser.DESKTOP);

        Desktop.shop().advance("PT1M");
        assertThat(LATE).as("as foretold").allSatisfy(customer -> assertThat(asked(customer))
                .isTrue());
        assertThat(EARLY).noneSatisfy(customer -> assertThat(asked(customer)).isTrue());
        page.press("moved:undo");
        page.awaitText("Undone, as far as nothing was done since.");
        page.awaitText("It has gone on meanwhile.");
        JsonNode moved = json(reviewer.rest("GET", "stages/welcome/migrations", null))
                .path("items")
                .get(0);
        assertThat(moved.path("undone").asInt()).isEqualTo(2);
        assertThat(moved.path("left").asInt()).isEqualTo(3);
    }

    /** What follows the wait is in the customer's log. */
    private static boolean asked(String customer) {
        return Desktop.shop()
                .rest("GET", "customers/" + customer + "/timeline", null)
                .contains("welcome-follow-up");
    }

    private static void buy(List<String> customers, int many) {
        for (int i = 0; i < many; i++) {
            String customer = Desktop.ref();
            Desktop.shop().firstPurchase(customer, "Moves " + customer);
            customers.add(customer);
        }
        Desktop.shop().advance("PT3H");
    }

    private static int publish(String what, String by) {
        JsonNode draft = json(designer.rest("POST", "designs", "{\"stage\":\"welcome\",\"title\":\"Ask sooner\"}"));
        String design = "designs/" + draft.path("design").path("id").asText();
        ObjectNode files = MAPPER.createObjectNode().put("edition", 1);
        for (JsonNode file : draft.path("files")) {
            if (file.path("name").asText().equals(FILE)) {
                files.putArray("files")
                        .addObject()
                        .put("name", FILE)
                        .put("source", file.path("source").asText().replace(">" + what + "<", ">" + by + "<"));
            }
        }
        JsonNode saved = json(designer.rest("PUT", design + "/files", files.toString()));
        assertThat(saved.path("faults")).isEmpty();
        designer.rest("POST", design + "/submission", "{\"edition\":2}");
        JsonNode published = json(reviewer.rest(
                "POST",
                design + "/publication",
                MAPPER.createObjectNode()
                        .put("seen", saved.path("seen").asText())
                        .toString()));
        return published.path("processes").get(0).path("version").asInt();
    }

    private static Visit by(String login) {
        return new Visit(RunningHuike.shared().baseUri(), NewApiKey.of(login, null));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(text, broken);
        }
    }
}
