package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A page whose server cannot be reached says so, keeps what is typed, and goes on when it can be reached again. */
class AwayUiIT {

    private static final By AWAY = By.cssSelector("#saying > .away");
    private static final String NOTE = "Comes on Friday";

    @Test
    void aTaskThatIsFinishedWhileNobodyAnswersStaysAsItIsUntilSomebodyDoes() {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Away " + ref);
        shop.advance("P15D");
        Desktop desktop = Desktop.of("manager1");
        TaskPage task = TaskPage.of(desktop, "Away " + ref);
        task.choose(1);
        task.note(NOTE);

        desktop.browser.offline(true);
        desktop.press("work:finish");
        assertThat(desktop.see(AWAY).getText()).contains("still here");
        assertThat(task.noteText()).isEqualTo(NOTE);
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("away");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(true);
        desktop.browser.screenshot("away-phone-dark");
        desktop.browser.dark(false);
        desktop.browser.resize(Browser.DESKTOP);

        desktop.browser.offline(false);
        desktop.press("work:finish");
        desktop.browser.await(ExpectedConditions.urlContains("done="));
        shop.advance("PT1M");
        desktop.open("customers/customer.xhtml?ref=" + ref);
        desktop.awaitText(NOTE);
        assertThat(desktop.browser.driver().findElements(AWAY)).isEmpty();
    }
}
