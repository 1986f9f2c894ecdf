package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The customer at a glance: what to do next and why, what is at stake, how often he buys, and what comes by itself. */
class AtAGlanceUiIT {

    @Test
    void aNewCustomersPageTellsWhatComesAndThenWhatToDo() {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Glance " + ref);
        shop.advance("PT3H");
        Desktop desktop = Desktop.of("manager1").open("customers/customer.xhtml?ref=" + ref);

        assertThat(part(desktop, "advice")).contains("Nothing now", "A process goes on by itself in 14 days");
        assertThat(part(desktop, "ahead")).contains("in 14 days", "a call by an account manager", "send the reminder");
        assertThat(part(desktop, "stake")).contains("no member", "$15.00 off");
        assertThat(part(desktop, "rhythm")).contains("One purchase", "Too few for a rhythm");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();

        shop.advance("P15D");
        shop.purchase(ref + "-2", ref, "40.00");
        desktop.open("customers/customer.xhtml?ref=" + ref);
        assertThat(part(desktop, "rhythm")).contains("2 purchases");
        assertThat(desktop.script("return document.querySelectorAll('.rhythm rect').length"))
                .isEqualTo(24L);
        desktop.browser.screenshot("at-a-glance");
        desktop.browser.dark(true);
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.screenshot("at-a-glance-phone-dark");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.resize(Browser.DESKTOP);
        desktop.browser.dark(false);
    }

    @Test
    void whoHasAnOpenTaskIsCalledBeforeAllElse() {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Waits " + ref);
        shop.advance("P15D");
        Desktop desktop = Desktop.of("manager1").open("customers/customer.xhtml?ref=" + ref);

        assertThat(part(desktop, "advice")).contains("Do the task that waits", "It is due");
        shop.complaint(ref, "The box was wet");
        desktop.open("customers/customer.xhtml?ref=" + ref);
        assertThat(part(desktop, "advice")).contains("Solve the complaint first", "The box was wet");
    }

    private static String part(Desktop desktop, String heading) {
        return desktop.see(By.cssSelector("section[aria-labelledby=" + heading + "]"))
                .getText();
    }
}
