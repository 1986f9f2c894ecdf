package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A lead enters what somebody can do, and takes it off again. */
class SkillsUiIT {

    @Test
    void languagesAndACertificate() {
        Desktop lead = Desktop.of("lead").open("tasks/skills.xhtml");
        new Select(lead.seeId("speaks:f1:person")).selectByValue("manager2");
        lead.type("speaks:f2:languages", "English");
        lead.press("speaks:do");
        lead.awaitText("A value is not possible.");
        lead.type("speaks:f2:languages", "en, zh-Hant");
        lead.press("speaks:do");
        lead.awaitText("The languages are set.");
        assertThat(lead.text()).contains("Traditional");
        new Select(lead.seeId("learnt:f1:person")).selectByValue("manager2");
        lead.type("learnt:f2:certificate", "repair");
        lead.press("learnt:do");
        lead.awaitText("It is entered.");
        assertThat(lead.text()).contains("repair", "for good");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("skills");
        lead.browser.resize(Browser.PHONE);
        lead.browser.dark(true);
        lead.browser.screenshot("skills-phone-dark");
        assertThat(lead.browser.sticksOut()).isEmpty();
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.see(By.cssSelector("#skills button")).click();
        lead.awaitText("It no longer holds.");
    }
}
