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
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The product without the mouse: what the sheet of keys says is what keys do. */
class ShortcutsUiIT {

    private static final By SHEET = By.cssSelector("#shortcuts[open]");
    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();

    @BeforeAll
    static void twoTasks() {
        Desktop.shop().firstPurchase(ONE, "One " + ONE);
        Desktop.shop().firstPurchase(TWO, "Two " + TWO);
        Desktop.shop().advance("P15D");
    }

    @Test
    void keysGoThroughTheProduct() {
        Desktop desktop = Desktop.of("manager1");
        desktop.keys("gc");
        desktop.browser.await(ExpectedConditions.urlContains("/customers/list.xhtml"));
        desktop.keys("gt");
        desktop.browser.await(ExpectedConditions.urlContains("/tasks/inbox.xhtml"));
        desktop.keys("j");
        assertThat(desktop.script("return document.activeElement.getAttribute('href')"))
                .asString()
                .startsWith("task.xhtml?id=");
        desktop.keys("n");
        desktop.browser.await(ExpectedConditions.urlContains("/tasks/task.xhtml"));
        String first = desktop.address();
        desktop.keys("n");
        desktop.browser.await(ExpectedConditions.not(ExpectedConditions.urlToBe(first)));
        assertThat(desktop.address()).contains("/tasks/task.xhtml?id=");
    }

    @Test
    void whoTypesIsNotLedAway() {
        Desktop desktop = Desktop.of("manager1");
        CustomerPage.of(desktop, ONE).dialog("contact");
        desktop.seeId("contact:f4:note").sendKeys("gc n ? 1");
        assertThat(desktop.seeId("contact:f4:note").getAttribute("value")).isEqualTo("gc n ? 1");
        assertThat(desktop.address()).contains(ONE);
        assertThat(desktop.browser.driver().findElements(SHEET)).isEmpty();
    }

    @Test
    void aPageOffersWhatItHas() {
        Desktop desktop = Desktop.of("manager1");
        desktop.keys("?");
        assertThat(offered(desktop)).contains("Next task", "My tasks").doesNotContain("Log a contact", "System");
        desktop.keys(Keys.ESCAPE);
        CustomerPage.of(desktop, ONE);
        desktop.keys("?");
        assertThat(offered(desktop)).contains("Log a contact", "Redeem a code").doesNotContain("Choose the outcome");
        desktop.keys(Keys.ESCAPE);
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("shortcuts")));
        desktop.keys("l");
        desktop.seeId("contact:do");
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        Desktop desktop = Desktop.of("manager1");
        desktop.keys("?");
        desktop.see(SHEET);
        desktop.see(By.id("shortcuts-on")).click();
        desktop.keys(Keys.ESCAPE);
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("shortcuts")));
        desktop.keys("?");
        desktop.keys("gc");
        assertThat(desktop.browser.driver().findElements(SHEET)).isEmpty();
        assertThat(desktop.address()).endsWith("/start.xhtml");
        desktop.see(By.cssSelector("details.menu:last-of-type > summary")).click();
        desktop.see(By.cssSelector("[data-shortcuts]")).click();
        desktop.see(SHEET);
        desktop.see(By.id("shortcuts-on")).click();
        desktop.keys(Keys.ESCAPE);
        desktop.keys("gc");
        desktop.browser.await(ExpectedConditions.urlContains("/customers/list.xhtml"));
    }

    @ParameterizedTest
    @CsvSource({"en, false, Keyboard shortcuts", "zh-Hans, true, 键盘快捷键", "zh-Hant, false, 鍵盤快速鍵"})
    void theSheetSpeaksTheReadersLanguageAndFits(String language, boolean dark, String title) {
        Desktop desktop = Desktop.of("lead");
        desktop.browser.dark(dark);
        desktop.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", language));
        desktop.open("tasks/inbox.xhtml");
        desktop.keys("?");
        assertThat(desktop.see(SHEET).getText()).contains(title).doesNotContain("⟨");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("shortcuts-desk-" + language + (dark ? "-dark" : ""));
        desktop.browser.resize(Browser.PHONE);
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        assertThat(desktop.browser.sticksOut()).isEmpty();
        desktop.browser.screenshot("shortcuts-phone-" + language + (dark ? "-dark" : ""));
        assertThat(desktop.browser.consoleErrors()).isEmpty();
    }

    private static List<String> offered(Desktop desktop) {
        desktop.see(SHEET);
        return desktop.browser.driver().findElements(By.cssSelector("#shortcuts li")).stream()
                .filter(WebElement::isDisplayed)
                .map(entry ->
                        entry.findElement(By.cssSelector("span:last-child")).getText())
                .toList();
    }
}
