package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A lead says on the page that two customers are one. */
class MergeUiIT {

    @Test
    void whatWouldHappenIsShownFirstAndAReasonIsWanted() {
        String goes = Desktop.ref();
        String stays = Desktop.ref();
        Desktop.shop().firstPurchase(goes, "Merge " + goes);
        Desktop.shop().firstPurchase(stays, "Merge " + stays);
        Desktop lead = Desktop.of("lead");
        CustomerPage.of(lead, goes).openMenu();
        lead.see(By.linkText("Merge")).click();
        lead.type("into", stays);
        lead.see(By.xpath("//form[.//input[@id='into']]//button")).click();
        lead.awaitText("Stays: Merge " + stays);
        assertThat(lead.text()).contains("Goes: Merge " + goes, "one balance");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.press("merge:do");
        lead.awaitText("Please say why you are sure.");
        lead.type("merge:why:reason", "The same card at the till");
        lead.press("merge:do");
        lead.awaitText("Both are one customer now.");
        lead.open("customers/customer.xhtml?ref=" + goes);
        assertThat(lead.seeId("who").getText()).contains("Merge " + stays);
    }
}
