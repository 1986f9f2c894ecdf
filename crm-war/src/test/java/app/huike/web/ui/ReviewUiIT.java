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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A designer wants a second person to agree; from then on the task is finished by two. */
class ReviewUiIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OUTCOMES = "<camunda:property name=\"outcomes\" value=\"done not-needed\" />";
    private static final String ANNA = Desktop.ref();

    private static Visit reviewer;

    @BeforeAll
    static void theDiagramOfRemindersWantsIt() {
        Visit designer = by("designer");
        reviewer = by("reviewer");
        JsonNode draft =
                json(designer.rest("POST", "designs", "{\"stage\":\"reminder\",\"title\":\"Two look at it\"}"));
        String design = "designs/" + draft.path("design").path("id").asText();
        String source = draft.path("files").get(0).path("source").asText();
        assertThat(source).contains(OUTCOMES);
        ObjectNode files = MAPPER.createObjectNode().put("edition", 1);
        files.putArray("files")
                .addObject()
                .put("name", "reminder.bpmn")
                .put(
                        "source",
                        source.replace(OUTCOMES, OUTCOMES + "<camunda:property name=\"review\" value=\"done\" />"));
        JsonNode saved = json(designer.rest("PUT", design + "/files", files.toString()));
        assertThat(saved.path("faults")).isEmpty();
        designer.rest("POST", design + "/submission", "{\"edition\":2}");
        reviewer.rest(
                "POST",
                design + "/publication",
                MAPPER.createObjectNode()
                        .put("seen", saved.path("seen").asText())
                        .toString());
    }

    @AfterAll
    static void itIsAsItWasShippedAgain() {
        reviewer.rest("POST", "stages/reminder/unpublish", "{\"reason\":\"Was a test\"}");
    }

    @Test
    void a_colleague_gives_it_back_with_a_word_and_then_agrees() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ANNA, "Anna " + ANNA, "20.00");
        Instant soon = Instant.parse(shop.now()).plus(Duration.ofMinutes(1));
        JsonNode made = json(shop.rest(
                "POST",
                "customers/" + ANNA + "/reminders",
                "{\"at\":\"" + soon + "\",\"word\":\"Change the address.\",\"person\":\"manager1\"}"));
        String page = "tasks/task.xhtml?id=" + made.path("id").asText();
        shop.advance("PT2M");

        Desktop mia = Desktop.of("manager1").open(page);
        finishes(mia, "New street, old number.");
        mia.open(page);
        mia.awaitText("Waits until a colleague has looked at it");
        assertThat(mia.browser.accessibilityViolations()).isEmpty();
        mia.browser.screenshot("review-own");

        Desktop noah = Desktop.of("manager2").open("tasks/inbox.xhtml?show=group&q=" + ANNA);
        noah.awaitText("To be looked at");
        noah.see(By.partialLinkText(ANNA)).click();
        noah.awaitText("Please look at this");
        assertThat(noah.text()).contains("New street, old number.", "Seen to");
        assertThat(noah.browser.accessibilityViolations()).isEmpty();
        noah.browser.screenshot("review");
        noah.browser.resize(Browser.PHONE);
        assertThat(noah.browser.sticksOut()).isEmpty();
        noah.browser.screenshot("review-phone");
        noah.browser.resize(Browser.DESKTOP);
        noah.press("review:giveBack");
        noah.awaitText("A value is missing");
        noah.type("review:f1:word", "The number has changed as well.");
        noah.press("review:giveBack");
        noah.awaitText("The task went back.");

        mia = Desktop.of("manager1").open(page);
        mia.awaitText("The number has changed as well.");
        assertThat(new TaskPage(mia).noteText()).as("all that was typed").isEqualTo("New street, old number.");
        finishes(mia, "New street, new number.");

        noah = Desktop.of("manager2").open(page);
        noah.awaitText("Please look at this");
        noah.press("review:approve");
        noah.browser.await(ExpectedConditions.urlContains("done="));
        assertThat(json(shop.rest("GET", "tasks/" + made.path("id").asText(), null))
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
    }

    private static void finishes(Desktop desktop, String note) {
        TaskPage task = new TaskPage(desktop);
        task.choose(1);
        task.note(note);
        desktop.press("work:finish");
        desktop.awaitText("Saved: Seen to.");
        Desktop.shop().advance("PT11S");
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
