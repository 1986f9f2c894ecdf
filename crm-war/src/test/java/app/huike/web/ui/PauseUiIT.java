package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The brakes on the System page, as an administrator pulls them and lets them go. */
class PauseUiIT {

    private final Desktop admin = Desktop.of("admin").open("system/system.xhtml");

    @AfterEach
    void nothingStaysPaused() {
        admin.open("system/system.xhtml");
        if (!admin.browser.driver().findElements(By.id("pausing:end")).isEmpty()) {
            admin.press("pausing:end");
            admin.awaitText("Sending goes on.");
        }
        if (!admin.browser.driver().findElements(go()).isEmpty()) {
            admin.see(go()).click();
            admin.awaitText("Welcome goes on.");
        }
    }

    @Test
    void aProcessIsPausedWithAReasonAndGoesOnWithWhatFellDue() {
        admin.see(By.xpath("//li[.//strong='Welcome']//summary")).click();
        admin.see(pause()).click();
        admin.awaitText("Please give a reason.");
        admin.see(By.xpath("//li[.//strong='Welcome']//summary")).click();
        admin.see(By.xpath("//li[.//strong='Welcome']//input[@type='text']")).sendKeys("The offer table is wrong");
        admin.see(pause()).click();
        admin.awaitText("Paused: Welcome.");

        String customer = Desktop.ref();
        Desktop.shop().firstPurchase(customer, "Paused " + customer);
        Desktop.shop().advance("PT3H");
        admin.open("system/system.xhtml");
        assertThat(welcome())
                .contains("Paused", "The offer table is wrong")
                .containsPattern("(One step is|steps are) due");
        assertThat(Desktop.shop().rest("GET", "customers/" + customer + "/coupons", null))
                .doesNotContain("code");
        assertThat(welcome()).containsPattern("customers? would be written to or called");
        admin.script("document.querySelector('li .badge.warn').scrollIntoView()");
        look("system-process-paused");
        admin.open("customers/customer.xhtml?ref=" + customer);
        admin.awaitText("The process is paused and goes on when the pause ends");

        admin.open("system/system.xhtml");
        admin.see(welcomes("//label[starts-with(normalize-space(), 'It is done little by little')]"))
                .click();
        admin.see(welcomes("//input[@data-field='days']")).clear();
        admin.see(welcomes("//input[@data-field='days']")).sendKeys("15");
        admin.see(go()).click();
        admin.awaitText("A whole number from 1 to 14.");
        admin.see(welcomes("//label[normalize-space()='It is done at once']")).click();
        admin.see(go()).click();
        admin.awaitText("Welcome goes on.");
        Desktop.shop().advance("PT1S");
        assertThat(Desktop.shop().rest("GET", "customers/" + customer + "/coupons", null))
                .contains("code");
    }

    @Test
    void sendingIsPausedAndItsEndIsForeseen() {
        admin.type("pausing:f1:reason", "A template is wrong");
        admin.press("pausing:begin");
        admin.awaitText("Paused: A template is wrong.");
        String customer = Desktop.ref();
        Desktop.shop().firstPurchase(customer, "Waiting " + customer);
        Desktop.shop().advance("PT20H");
        admin.open("system/system.xhtml");
        assertThat(admin.text()).containsPattern("(One message is|messages are) due");
        assertThat(admin.seeId("pausing:outlook").getText()).contains("the last one");
        look("system-sending-paused");

        admin.type("pausing:f2:hours", "99");
        admin.press("pausing:end");
        admin.awaitText("A whole number from 1 to 72.");
        admin.see(By.xpath("//label[normalize-space()='They are not sent']")).click();
        admin.browser.await(ExpectedConditions.invisibilityOfElementWithText(By.id("pausing:outlook"), "the last one"));
        admin.see(By.xpath("//label[normalize-space()='They leave as soon as each customer may be written to']"))
                .click();
        admin.browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.id("pausing:outlook"), "the last one"));
        admin.press("pausing:end");
        admin.awaitText("Sending goes on.");
    }

    private String welcome() {
        return admin.see(By.xpath("//li[.//strong='Welcome']")).getText();
    }

    private static By welcomes(String what) {
        return By.xpath("//li[.//strong='Welcome']" + what);
    }

    private static By pause() {
        return By.xpath("//button[@aria-label='Pause: Welcome']");
    }

    private static By go() {
        return By.xpath("//button[@aria-label='Let it go on: Welcome']");
    }

    /** On a desk and on a phone, light and dark: kept as pictures, and for everybody. */
    private void look(String name) {
        admin.browser.screenshot(name + "-desk");
        assertThat(admin.browser.accessibilityViolations()).isEmpty();
        admin.browser.dark(true);
        admin.browser.screenshot(name + "-desk-dark");
        assertThat(admin.browser.accessibilityViolations()).isEmpty();
        admin.browser.resize(Browser.PHONE);
        admin.browser.screenshot(name + "-phone-dark");
        assertThat(admin.browser.sticksOut()).isEmpty();
        admin.browser.dark(false);
        admin.browser.screenshot(name + "-phone");
        assertThat(admin.browser.accessibilityViolations()).isEmpty();
        assertThat(admin.browser.consoleErrors()).isEmpty();
        admin.browser.resize(Browser.DESKTOP);
    }
}
