package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A colleague goes on holiday: the substitute finds the tasks, does one in the other's name, and gives back the rest. */
class SubstituteUiIT {

    private static final String AWAY = "manager1";
    private static final String SUBSTITUTE = "manager2";

    private final String one = Desktop.ref();
    private final String two = Desktop.ref();

    private final Visit shop = Desktop.shop();

    @BeforeEach
    void twoCustomersOfTheOneWhoGoesAway() {
        for (String customer : new String[] {one, two}) {
            shop.firstPurchase(customer, "Away " + customer);
        }
        shop.advance("P15D");
    }

    /** Others work with the same people. */
    @AfterEach
    void allAreThere() {
        Desktop lead = Desktop.of("lead").open("tasks/absences.xhtml");
        while (!lead.browser
                .driver()
                .findElements(By.cssSelector("#absences .actions button"))
                .isEmpty()) {
            String before = lead.text();
            lead.see(By.cssSelector("#absences .actions button")).click();
            lead.browser.await(any -> !lead.text().equals(before));
        }
    }

    @Test
    void aHolidayFromBothSides() {
        Desktop away = Desktop.of(AWAY).open("tasks/absences.xhtml");
        LocalDate first = yesterday();
        away.set("enter:f1:first", first.toString());
        away.set("enter:f2:last", first.plusDays(7).toString());
        away.press("enter:do");
        away.awaitText("A value is missing.");
        assertThat(away.browser.accessibilityViolations()).isEmpty();
        new Select(away.seeId("enter:f3:substitute")).selectByValue(SUBSTITUTE);
        away.press("enter:do");
        away.awaitText("Noah Lindqvist stands in.");
        away.browser.screenshot("absence-entered");

        Desktop substitute = Desktop.of(SUBSTITUTE).open("tasks/inbox.xhtml?q=" + one);
        substitute.awaitText("for Mia Winter");
        substitute.browser.screenshot("inbox-substitute");
        assertThat(substitute.browser.accessibilityViolations()).isEmpty();
        substitute.see(By.partialLinkText(one)).click();
        substitute.awaitText("You work on this for Mia Winter, who is away.");
        TaskPage task = new TaskPage(substitute);
        task.choose(1);
        task.note("Told her that Mia is away.");
        assertThat(substitute.browser.accessibilityViolations()).isEmpty();
        substitute.browser.screenshot("task-substitute");
        substitute.browser.resize(Browser.PHONE);
        substitute.browser.dark(true);
        substitute.browser.screenshot("task-substitute-phone-dark");
        substitute.browser.resize(Browser.DESKTOP);
        substitute.browser.dark(false);
        substitute.sendByKeyboard();
        substitute.awaitText("Saved: Reached, all well.");
        shop.advance("PT11S");
        substitute.open("customers/customer.xhtml?ref=" + one);
        substitute.awaitText("Told her that Mia is away.");
        assertThat(substitute.text()).contains("for Mia Winter");

        substitute
                .open("tasks/inbox.xhtml?q=" + two)
                .see(By.partialLinkText(two))
                .click();
        substitute.press("work:claim");
        substitute.awaitText("You work on this for Mia Winter, who is away.");

        away = Desktop.of(AWAY).open("tasks/absences.xhtml");
        away.see(By.cssSelector("#absences .actions button")).click();
        away.awaitText("Welcome back.");
        shop.advance("PT1M");
        away.open("tasks/inbox.xhtml?q=" + two);
        away.awaitText("Away " + two);
        assertThat(away.text()).doesNotContain("for Mia Winter");
    }

    @Test
    void aLeadNamesSubstitutesByKindAndSeesWhoIsAway() {
        Desktop lead = Desktop.of("lead").open("tasks/absences.xhtml");
        new Select(lead.seeId("enter:f0:person")).selectByValue(SUBSTITUTE);
        lead.set("enter:f1:first", yesterday().toString());
        lead.set("enter:f2:last", yesterday().plusDays(3).toString());
        new Select(lead.seeId("enter:f3:substitute")).selectByValue(AWAY);
        lead.press("enter:do");
        lead.awaitText("Mia Winter stands in.");
        new Select(lead.seeId("other:f2:scope")).selectByValue("KIND:welcome-call");
        new Select(lead.seeId("other:f3:one")).selectByValue(SUBSTITUTE);
        lead.press("other:do");
        lead.awaitText("Nobody stands in for himself");
        new Select(lead.seeId("other:f3:one")).selectByValue("lead");
        lead.press("other:do");
        lead.awaitText("Lena Hartmann stands in.");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("absences-lead");
        lead.open("tasks/team.xhtml");
        assertThat(lead.text()).contains("Who is away", "Noah Lindqvist", "All tasks: Mia Winter");
        lead.browser.screenshot("team-away");
    }

    /** It has begun in any zone. */
    private LocalDate yesterday() {
        return LocalDate.parse(shop.now().substring(0, 10)).minusDays(1);
    }
}
