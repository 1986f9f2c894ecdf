package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Two colleagues and one customer: protected, claimed, decided by a lead; and how a lead sets the rule for all others. */
class OwnerUiIT {

    private final String anna = Desktop.ref();
    private final Visit shop = Desktop.shop();

    @BeforeEach
    void aCustomerOfMias() {
        shop.rest("PUT", "customers/" + anna, "{\"name\": \"Anna " + anna + "\", \"owner\": \"manager1\"}");
    }

    @Test
    void aDisputeFromTheClaimToTheDecision() {
        Desktop noah = Desktop.of("manager2").open("customers/owner.xhtml?ref=" + anna);
        noah.awaitText("Mia Winter");
        assertThat(noah.text()).contains("Protected until").doesNotContain("Take over");
        noah.press("owner:claim");
        noah.awaitText("A value is missing.");
        noah.type("owner:f2:reason", "I met her at the fair.");
        assertThat(noah.browser.accessibilityViolations()).isEmpty();
        noah.press("owner:claim");
        noah.awaitText("A lead will decide.");
        noah.browser.screenshot("owner-claimed");
        noah.browser.resize(Browser.PHONE);
        noah.browser.dark(true);
        noah.browser.screenshot("owner-claimed-phone-dark");
        assertThat(noah.browser.sticksOut()).isEmpty();
        assertThat(noah.browser.accessibilityViolations()).isEmpty();

        Desktop lead = Desktop.of("lead").open("customers/assignment.xhtml");
        lead.awaitText("I met her at the fair.");
        lead.open("tasks/inbox.xhtml?show=all&q=" + anna);
        lead.see(By.partialLinkText("Anna " + anna)).click();
        lead.awaitText("manager2 says: mine. Now manager1 looks after the customer.");
        TaskPage task = new TaskPage(lead);
        task.choose(1);
        lead.browser.screenshot("owner-decide");
        lead.sendByKeyboard();
        lead.awaitText("Saved: Give to who claims.");
        shop.advance("PT1M");
        lead.open("customers/owner.xhtml?ref=" + anna);
        lead.awaitText("After a dispute");
        assertThat(lead.text()).contains("before: Mia Winter", "I met her at the fair.");
        new Select(lead.seeId("owner:f1:to")).selectByValue("manager1");
        lead.type("owner:f2:reason", "On second thoughts.");
        lead.press("owner:give");
        lead.awaitText("The customer is given away.");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.press("record:verify");
        lead.awaitText("It is noted that the record is right.");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("owner-log");
    }

    @Test
    void aRuleIsTriedBeforeItIsSet() {
        Desktop lead = Desktop.of("lead").open("customers/assignment.xhtml");
        lead.see(By.xpath("//form[@id='assign']//label[normalize-space()='by country']"))
                .click();
        lead.press("assign:save");
        lead.awaitText("A value is missing.");
        lead.type("assign:f1:regions", "TW manager2");
        lead.press("assign:try");
        lead.awaitText("Would get");
        assertThat(lead.text()).contains("Noah Lindqvist");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("assignment-tried");
        lead.browser.resize(Browser.PHONE);
        lead.browser.dark(true);
        lead.browser.screenshot("assignment-tried-phone-dark");
        assertThat(lead.browser.sticksOut()).isEmpty();
        lead.open("customers/assignment.xhtml");
        assertThat(lead.see(By.id("assign:f1:regions")).getDomProperty("value"))
                .as("it was only tried")
                .isEmpty();
    }
}
