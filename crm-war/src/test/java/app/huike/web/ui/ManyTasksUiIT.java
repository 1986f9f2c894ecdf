package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** An account manager puts tasks off, one by one and many at once; a lead gives many to somebody. */
class ManyTasksUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();
    private static final String THREE = Desktop.ref();

    @BeforeAll
    static void threeCustomersHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ONE, "Many " + ONE);
        shop.firstPurchase(TWO, "Many " + TWO);
        shop.firstPurchase(THREE, "Single " + THREE);
        shop.advance("P15D");
    }

    @Test
    void aTaskIsPutOffAndHadBack() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage.of(desktop, THREE);
        String task = desktop.address();
        desktop.see(By.cssSelector("[data-dialog=later]")).click();
        new Select(desktop.seeId("later:w1:moment")).selectByValue("WEEK");
        desktop.type("later:f1:note", "Ask about the lid.");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("task-later");
        desktop.press("later:do");
        desktop.awaitText("The task comes back");

        desktop.open("tasks/inbox.xhtml?show=later&q=" + THREE);
        assertThat(desktop.text()).contains("Single " + THREE).contains("Back ");
        desktop.open("tasks/inbox.xhtml?q=" + THREE);
        assertThat(desktop.text()).doesNotContain("Single " + THREE);
        desktop.browser.open(task.substring(task.indexOf("tasks/")));
        desktop.awaitText("Ask about the lid.");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("waits:resume");
        desktop.awaitText("The task is back among those to be done.");
    }

    @Test
    void manyArePickedPutOffAndTheirResultsTold() {
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml?q=" + "Many");
        desktop.see(By.cssSelector(".task-row [name=pick]"));
        desktop.browser.screenshot("inbox-pick");
        desktop.script("document.querySelectorAll('.task-row').forEach(row => { if (row.textContent.includes('" + ONE
                + "') || row.textContent.includes('" + TWO + "')) row.querySelector('[name=pick]').click(); })");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.see(By.cssSelector(".bulk-bar [value=PUT_OFF]")).click();
        desktop.awaitText("What is to be done with them?");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("bulk:look");
        desktop.awaitText("A value is missing");
        desktop.type("bulk:f4:reason", "Trade fair");
        desktop.press("bulk:look");
        desktop.awaitText("2 of 2 tasks would be done");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("bulk-preview");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(true);
        desktop.browser.screenshot("bulk-preview-phone-dark");
        assertThat(desktop.browser.sticksOut()).isEmpty();
        desktop.browser.resize(Browser.DESKTOP);
        desktop.browser.dark(false);
        desktop.press("bulk:begin");
        desktop.browser.await(ExpectedConditions.urlContains("/tasks/batch.xhtml"));
        desktop.awaitText("Ready: 2 of 2.");
        assertThat(desktop.text()).contains("Many " + ONE, "Many " + TWO, "Trade fair");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("batch");
        desktop.open("tasks/inbox.xhtml?q=" + ONE);
        assertThat(desktop.text()).contains("No task is like that.");

        handOverAllThatMatch();
    }

    /** The lead finds them among those that are put off. */
    private static void handOverAllThatMatch() {
        Desktop lead = Desktop.of("lead").open("tasks/inbox.xhtml?show=later&q=" + ONE);
        lead.see(By.cssSelector(".bulk-bar a[href*='all=yes']")).click();
        new Select(lead.seeId("bulk:f1:kind")).selectByValue("HAND_OVER");
        new Select(lead.seeId("bulk:f2:to")).selectByValue("manager2");
        lead.type("bulk:f4:reason", "Is ill");
        lead.press("bulk:look");
        lead.awaitText("1 of 1 tasks would be done");
        lead.press("bulk:begin");
        lead.awaitText("Ready: 1 of 1.");
        Desktop.of("manager2").open("tasks/inbox.xhtml?show=later&q=" + ONE).awaitText("Many " + ONE);
    }
}
