package app.huike.web.ui;

import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** One task beside its customer. */
class TaskPage {

    private final Desktop desktop;

    TaskPage(Desktop desktop) {
        this.desktop = desktop;
        desktop.see(By.id("work"));
    }

    /** From the inbox, by the customer's name. */
    static TaskPage of(Desktop desktop, String customer) {
        desktop.open("tasks/inbox.xhtml").see(By.partialLinkText(customer)).click();
        return new TaskPage(desktop);
    }

    void choose(int number) {
        desktop.keys(String.valueOf(number));
        desktop.browser.await(ExpectedConditions.elementSelectionStateToBe(
                By.cssSelector(".choices li:nth-child(" + number + ") input"), true));
    }

    void note(String text) {
        desktop.type("work:text:note", text);
    }

    String noteText() {
        return desktop.seeId("work:text:note").getDomProperty("value");
    }
}
