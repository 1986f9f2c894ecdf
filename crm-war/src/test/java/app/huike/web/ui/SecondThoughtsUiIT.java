package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What one finished by mistake, and what one does not want to forget. */
class SecondThoughtsUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();
    private static final int NO_ANSWER = 3;

    @BeforeAll
    static void twoCustomersHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        // so little that no other process wants to ask in the same call
        shop.firstPurchase(ONE, "One " + ONE, "60.00");
        shop.firstPurchase(TWO, "Two " + TWO, "60.00");
        shop.advance("P14DT3H");
    }

    @Test
    void whatOnlyWaitsIsOpenedAgainWithAllThatWasTold() {
        Desktop desktop = Desktop.of("manager1");
        finish(desktop, ONE, NO_ANSWER, "Rang for long.");
        desktop.open("tasks/finished.xhtml").see(By.partialLinkText(ONE)).click();
        desktop.seeId("reopen:do");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("reopen:do");
        desktop.awaitText("The task is open again.");
        assertThat(new TaskPage(desktop).noteText()).isEqualTo("Rang for long.");
        assertThat(desktop.script("return document.querySelector('.choices li:nth-child(3) input').checked"))
                .isEqualTo(true);
    }

    @Test
    void whereItHasGoneOnWhatIsRightIsSaidAndRemindsOneOfWhatFollows() {
        Desktop desktop = Desktop.of("manager1");
        finish(desktop, TWO, 2, "Was somebody else.");
        desktop.open("tasks/finished.xhtml").see(By.partialLinkText(TWO)).click();
        desktop.awaitText("cannot be opened again");
        new Select(desktop.seeId("correct:f1:right")).selectByVisibleText("No answer");
        desktop.type("correct:f2:note", "Wrong line.");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("correct:do");
        desktop.awaitText("The correction was recorded.");

        desktop.see(By.cssSelector("main [data-dialog='remind']")).click();
        desktop.seeId("remind:do");
        desktop.type("remind:f2:word", "Ask about the parcel.");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("remind:do");
        desktop.awaitText("The reminder comes up");
        desktop.open("tasks/inbox.xhtml?show=later");
        desktop.awaitText("Ask about the parcel.");
        desktop.open("customers/customer.xhtml?ref=" + TWO);
        assertThat(desktop.text()).contains("What was told before is not so", "Wrong line.");
    }

    private static void finish(Desktop desktop, String customer, int outcome, String note) {
        TaskPage task = TaskPage.of(desktop, customer);
        task.choose(outcome);
        task.note(note);
        desktop.press("work:finish");
        desktop.awaitText("Saved:");
        Desktop.shop().advance("PT11S");
    }
}
