package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** More points than one may give alone: asked for on the page, decided by the task over REST or on the page, never by whoever asked. */
class ApprovalUiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose tasks and points these are; the key of the shop's program acts as {@code lead}. */
    private final String anna = Desktop.ref();

    private final Visit shop = Desktop.shop();

    @BeforeEach
    void aMember() {
        shop.rest("PUT", "customers/" + anna, "{\"name\": \"Anna " + anna + "\", \"owner\": \"manager1\"}");
        shop.rest("POST", "customers/" + anna + "/membership", "{\"source\": \"till\"}");
    }

    @Test
    void belowTheLimitAtOnceAboveItByASecondPerson() {
        adjust("manager1", "500", "Corrected by 500.");
        assertThat(balance()).isEqualTo(500);
        assertThat(tasks()).isEmpty();

        adjust("manager1", "501", "A second person will decide about 501 points.");
        assertThat(balance()).isEqualTo(500);
        complete("approve");
        assertThat(balance()).isEqualTo(1_001);
        assertThat(tasks()).as("decided").isEmpty();
    }

    @Test
    void whoeverAskedDecidesNeitherByTheTaskNorOnThePage() {
        Desktop lead = adjust("lead", "900", "A second person will decide about 900 points.");
        lead.open("adjustments/adjustments.xhtml?lines=500");
        assertThat(lead.text()).contains("Anna " + anna, "You asked for this; somebody else decides.");

        complete("approve");
        assertThat(balance()).as("not by oneself").isZero();
        assertThat(tasks()).as("it is there again").hasSize(1);
        shop.advance("P6D");
        assertThat(balance()).as("never by silence").isZero();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void afterTwoDaysItIsTheLeadsLeadWhoIsAsked() {
        String head = "head-" + anna;
        newLead(head);
        lead("manager1", "lead");
        lead("lead", head);
        adjust("manager1", "700", "A second person will decide about 700 points.");
        shop.advance("P3D");
        assertThat(tasks().path(0).path("assignee").asText()).isEqualTo(head);
        complete("refuse");
        assertThat(balance()).isZero();
        lead("lead", null);
    }

    private static void newLead(String login) {
        Desktop admin = Desktop.of("admin").open("admin/users.xhtml");
        admin.see(By.cssSelector("[data-dialog='newUser']")).click();
        admin.type("newUser:f1:name", login);
        admin.type("newUser:f2:login", login);
        admin.type("newUser:f3:password", "a lead's own password");
        admin.see(By.xpath("//form[@id='newUser']//label[normalize-space()='Team lead']"))
                .click();
        admin.press("newUser:do");
        admin.awaitText(login + " may log in now.");
    }

    private static void lead(String person, String by) {
        Desktop admin = Desktop.of("admin").open("admin/users.xhtml");
        admin.see(By.cssSelector("[data-dialog='setLead']")).click();
        choose(admin, "setLead:f1:led", person);
        choose(admin, "setLead:f2:lead", by);
        admin.press("setLead:do");
        admin.awaitText("The lead is set.");
    }

    private static void choose(Desktop desktop, String menu, String login) {
        Select select = new Select(desktop.seeId(menu));
        if (login == null) {
            select.selectByValue("");
        } else {
            select.getOptions().stream()
                    .filter(option -> option.getText().endsWith("(" + login + ")"))
                    .findFirst()
                    .orElseThrow()
                    .click();
        }
    }

    private Desktop adjust(String login, String points, String said) {
        Desktop desktop = Desktop.of(login);
        CustomerPage.of(desktop, anna).dialog("adjust");
        desktop.type("adjust:f1:points", points);
        desktop.press("adjust:do");
        desktop.awaitText(said);
        return desktop;
    }

    private void complete(String outcome) {
        shop.advance("PT1M");
        String id = tasks().path(0).path("id").asText();
        shop.rest("POST", "tasks/" + id + "/complete", "{\"outcome\": \"" + outcome + "\"}");
        shop.advance("PT1M");
    }

    private JsonNode tasks() {
        return json(shop.openTasks(anna)).path("items");
    }

    private long balance() {
        return json(shop.rest("GET", "customers/" + anna + "/points", null))
                .path("balance")
                .asLong();
    }

    private static JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer, broken);
        }
    }
}
