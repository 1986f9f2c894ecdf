package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Anything from anywhere, without the mouse and on a phone. */
class PaletteUiIT {

    private static final By PALETTE = By.cssSelector("#palette[open]");
    private static final By CHOSEN = By.cssSelector("#palette-list [aria-selected='true']");
    private static final String CUSTOMER = Desktop.ref();

    @BeforeAll
    static void aCustomer() {
        Desktop.shop().firstPurchase(CUSTOMER, "Palette " + CUSTOMER);
    }

    @Test
    void aCustomerIsThreeKeysAndAWordAway() {
        Desktop desktop = Desktop.of("manager1");
        controlK(desktop);
        desktop.see(PALETTE);
        desktop.keys(CUSTOMER);
        desktop.browser.await(ExpectedConditions.textToBePresentInElementLocated(CHOSEN, "Palette " + CUSTOMER));
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("palette-desk");
        desktop.keys(Keys.ENTER);
        desktop.browser.await(ExpectedConditions.urlContains("customer.xhtml?ref=" + CUSTOMER));

        controlK(desktop);
        desktop.browser.await(ExpectedConditions.textToBePresentInElementLocated(CHOSEN, "Palette " + CUSTOMER));
        assertThat(desktop.seeId("palette-list").getText())
                .as("what was chosen lately")
                .startsWith("Recent");
    }

    @Test
    void arrowsChooseAndEscapeGivesTheFocusBack() {
        Desktop desktop = Desktop.of("lead");
        WebElement opener = desktop.see(By.cssSelector("[data-palette]"));
        opener.click();
        desktop.see(CHOSEN);
        List<WebElement> options = options(desktop);
        assertThat(chosen(desktop)).isEqualTo(options.get(0).getAttribute("id"));
        desktop.keys(Keys.ARROW_DOWN);
        assertThat(chosen(desktop)).isEqualTo(options.get(1).getAttribute("id"));
        desktop.keys(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(chosen(desktop)).isEqualTo(options.get(options.size() - 1).getAttribute("id"));
        assertThat(desktop.script("return document.activeElement.id")).isEqualTo("palette-text");
        desktop.keys(Keys.ESCAPE);
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("palette")));
        assertThat(desktop.script("return document.activeElement.hasAttribute('data-palette')"))
                .isEqualTo(true);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Desktop desktop = Desktop.of("manager1");
        controlK(desktop);
        desktop.see(CHOSEN);
        desktop.keys("no such thing anywhere");
        desktop.awaitText("Nothing found.");
        assertThat(desktop.script("return document.getElementById('palette-text').getAttribute('aria-expanded')"))
                .isEqualTo("false");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.keys(Keys.ENTER);
        assertThat(desktop.address()).endsWith("/start.xhtml");
    }

    @ParameterizedTest
    @CsvSource({"en, false, complaint", "zh-Hans, true, 投诉", "zh-Hant, false, 客訴"})
    void onAPhoneItIsAButtonAndFits(String language, boolean dark, String typed) {
        Desktop desktop = Desktop.of("manager1");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(dark);
        desktop.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", language));
        desktop.open("tasks/inbox.xhtml");
        desktop.see(By.cssSelector("[data-palette]")).click();
        desktop.see(CHOSEN);
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("palette-phone-" + language + (dark ? "-dark" : ""));
        assertThat(desktop.browser.sticksOut()).isEmpty();
        desktop.keys(typed);
        desktop.browser.await(driver -> !driver.findElement(By.cssSelector("#palette [role='status']"))
                .getText()
                .isEmpty());
        assertThat(desktop.browser.consoleErrors()).isEmpty();
    }

    private static void controlK(Desktop desktop) {
        new Actions(desktop.browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("k")
                .keyUp(Keys.CONTROL)
                .perform();
    }

    private static List<WebElement> options(Desktop desktop) {
        return desktop.browser.driver().findElements(By.cssSelector("#palette-list [role='option']"));
    }

    private static Object chosen(Desktop desktop) {
        return desktop.script("return document.getElementById('palette-text').getAttribute('aria-activedescendant')");
    }
}
