package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A lead writes how one talks with customers; whoever does is told at the next task, and agrees. */
class ConductUiIT {

    @Test
    void theRulesAreReadAtTheTaskAndAgreedTo() {
        String anna = Desktop.ref();
        Desktop.shop().firstPurchase(anna, "Conduct " + anna);
        Desktop.shop().advance("P15D");
        Desktop lead = Desktop.of("lead").open("tasks/conduct.xhtml");
        lead.type("conduct:f1:rules", "Listen first " + anna + ".");
        lead.type("conduct:f2:phrases", "absolutely certain");
        lead.press("conduct:do");
        lead.awaitText("Everybody is asked to agree.");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("conduct-lead");

        Desktop mia = Desktop.of("manager1");
        TaskPage.of(mia, anna);
        mia.awaitText("absolutely certain");
        assertThat(mia.browser.accessibilityViolations()).isEmpty();
        mia.browser.screenshot("task-conduct");
        mia.see(By.linkText("Rules of conduct")).click();
        mia.awaitText("Listen first " + anna + ".");
        mia.press("agree:do");
        mia.awaitText("You have agreed.");
        mia.browser.resize(Browser.PHONE);
        mia.browser.dark(true);
        mia.browser.screenshot("conduct-phone-dark");
        assertThat(mia.browser.sticksOut()).isEmpty();
        assertThat(mia.browser.accessibilityViolations()).isEmpty();
    }
}
