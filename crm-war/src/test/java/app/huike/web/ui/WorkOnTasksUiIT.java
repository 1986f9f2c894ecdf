package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** An account manager's day: open a task, finish it without the mouse, go on. */
class WorkOnTasksUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();
    private static final String THREE = Desktop.ref();
    private static final String FOUR = Desktop.ref();

    @BeforeAll
    static void fourCustomersHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ONE, "One " + ONE);
        shop.firstPurchase(TWO, "Two " + TWO);
        shop.firstPurchase(THREE, "Three " + THREE);
        shop.firstPurchase(FOUR, "Four " + FOUR);
        shop.advance("P15D");
    }

    @Test
    void aTaskIsFinishedByKeyboardAndTheNextOpens() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage task = TaskPage.of(desktop, ONE);
        String first = desktop.address();
        task.choose(1);
        task.note("Liked it.");
        desktop.sendByKeyboard();

        desktop.awaitText("Saved: Reached, all well.");
        assertThat(desktop.address()).contains("/tasks/task.xhtml").isNotEqualTo(first);
        assertThat(Desktop.shop().openTasks(ONE)).doesNotContain("welcome-call");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("undo:back");
        desktop.browser.await(ExpectedConditions.urlToBe(first));
        assertThat(new TaskPage(desktop).noteText()).as("all that was typed").isEqualTo("Liked it.");
        desktop.sendByKeyboard();
        desktop.awaitText("Saved: Reached, all well.");
        Desktop.shop().advance("PT11S");
        desktop.open("customers/customer.xhtml?ref=" + ONE);
        assertThat(desktop.text()).contains("Liked it.");
    }

    @Test
    void whoWantsNoContactIsAskedAboutOnceAndLeftInPeace() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage.of(desktop, TWO).choose(4);
        desktop.press("work:finish");
        desktop.see(By.id("optOut:confirm"));
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("optOut:confirm");

        desktop.awaitText("Saved: Does not want to be contacted.");
        Desktop.shop().advance("PT11S");
        desktop.open("customers/customer.xhtml?ref=" + TWO);
        assertThat(desktop.text()).contains("Withdrawn");
    }

    @Test
    void whatWasTypedSurvivesALostSession() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage task = TaskPage.of(desktop, THREE);
        task.choose(2);
        task.note("Said a lot.");
        desktop.browser.driver().manage().deleteCookieNamed("JSESSIONID");
        desktop.press("work:finish");

        desktop.seeId("login:name");
        desktop.logIn("manager1");
        assertThat(new TaskPage(desktop).noteText()).isEqualTo("Said a lot.");
        assertThat(desktop.script("return document.querySelector('.choices li:nth-child(2) input').checked"))
                .isEqualTo(true);
    }

    @Test
    void aTaskThatEndedMeanwhileKeepsTheNote() {
        Desktop desktop = Desktop.of("manager1");
        TaskPage task = TaskPage.of(desktop, FOUR);
        task.choose(1);
        task.note("Was just about to buy.");
        redeemElsewhere(desktop, FOUR);
        desktop.press("work:finish");

        desktop.awaitText("No longer needed");
        assertThat(task.noteText()).isEqualTo("Was just about to buy.");
        desktop.press("work:keep");
        desktop.awaitText("The note was saved.");
        desktop.open("customers/customer.xhtml?ref=" + FOUR);
        assertThat(desktop.text()).contains("Was just about to buy.");
    }

    /** In another window of the same person. */
    private static void redeemElsewhere(Desktop desktop, String customer) {
        String task = desktop.browser.driver().getWindowHandle();
        desktop.browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        desktop.open("customers/customer.xhtml?ref=" + customer);
        CustomerPage page = new CustomerPage(desktop);
        page.dialog("redeem");
        desktop.type("redeem:f2:basket", "200");
        desktop.press("redeem:do");
        desktop.awaitText("Redeemed:");
        desktop.browser.driver().close();
        desktop.browser.driver().switchTo().window(task);
    }

    @Test
    void onAPhoneTheListFitsAndOpens() {
        Desktop desktop = Desktop.of("manager1");
        desktop.browser.resize(Browser.PHONE);
        desktop.open("tasks/inbox.xhtml");
        desktop.see(By.id("list"));
        assertThat(desktop.browser.sticksOut()).isEmpty();
        desktop.browser.await(
                ExpectedConditions.elementToBeClickable(By.cssSelector(".nav a[href$='/customers/list.xhtml']")));
    }
}
