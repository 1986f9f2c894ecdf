package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.PlainBrowser;
import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What each person has as he or she likes it; by a user of these tests' own, because it is kept. */
class MySettingsUiIT {

    private static final String LOGIN = Desktop.ref();
    private static final String CUSTOMER = Desktop.ref();

    @BeforeAll
    static void aManagerAndACustomer() {
        PlainBrowser admin = new PlainBrowser(RunningHuike.shared().baseUri());
        admin.logIn("admin", RunningHuike.shared().password());
        admin.submit(
                "admin/users.xhtml",
                "newUser",
                "do",
                Map.of(
                        "f1:name",
                        "Settings " + LOGIN,
                        "f2:login",
                        LOGIN,
                        "f3:password",
                        RunningHuike.shared().password(),
                        "roles",
                        "ACCOUNT_MANAGER"));
        Desktop.shop().firstPurchase(CUSTOMER, "Settings " + CUSTOMER);
        Desktop.shop().rest("PUT", "customers/" + CUSTOMER, "{\"owner\":\"" + LOGIN + "\"}");
    }

    @Test
    void whatIsChosenHoldsOnEveryPageAndInEveryBrowser() {
        Desktop desktop = Desktop.of(LOGIN);
        desktop.open("me/settings.xhtml");
        choose(desktop, "theme", 2);
        choose(desktop, "density", 1);
        choose(desktop, "contrast", 1);
        choose(desktop, "language", 2);
        desktop.press("look:choose");
        desktop.awaitText("已儲存");
        assertThat(look(desktop)).isEqualTo("zh-Hant dark compact high");
        assertThat(desktop.text()).doesNotContain("⟨");
        desktop.browser.screenshot("settings-desk-high-dark");

        Desktop elsewhere = Desktop.of(LOGIN);
        assertThat(look(elsewhere)).isEqualTo("zh-Hant dark compact high");
        elsewhere.open("me/settings.xhtml");
        choose(elsewhere, "theme", 0);
        choose(elsewhere, "density", 0);
        choose(elsewhere, "contrast", 0);
        choose(elsewhere, "language", 0);
        elsewhere.press("look:choose");
        elsewhere.awaitText("Saved.");
        assertThat(look(elsewhere)).isEqualTo("en auto comfortable normal");
        assertThat(look(Desktop.of("manager1"))).as("nobody else's").isEqualTo("en auto comfortable normal");
    }

    @Test
    void theThemeOfTheMenuIsKeptToo() {
        Desktop desktop = Desktop.of(LOGIN);
        menu(desktop, "theme", "dark");
        assertThat(look(desktop)).isEqualTo("en dark comfortable normal");
        assertThat(look(Desktop.of(LOGIN))).isEqualTo("en dark comfortable normal");
        menu(desktop, "theme", "auto");
        assertThat(look(desktop)).isEqualTo("en auto comfortable normal");
    }

    @ParameterizedTest
    @CsvSource({"light, comfortable, high", "dark, compact, high", "light, compact, normal", "dark, compact, normal"})
    void everyLookIsForEverybody(String theme, String density, String contrast) {
        Desktop desktop = Desktop.of(LOGIN);
        for (String page : new String[] {
            "me/settings.xhtml", "customers/list.xhtml", "customers/customer.xhtml?ref=" + CUSTOMER, "cases/new.xhtml"
        }) {
            desktop.browser.resize(Browser.DESKTOP);
            desktop.open(page);
            desktop.see(By.tagName("h1"));
            desktop.script(
                    "Object.assign(document.documentElement.dataset, {theme: arguments[0], density: arguments[1], contrast: arguments[2]})",
                    theme,
                    density,
                    contrast);
            assertThat(desktop.browser.accessibilityViolations())
                    .as(page + " " + theme + density + contrast)
                    .isEmpty();
            String picture = "look-" + theme + "-" + density + "-" + contrast + "-" + page.replaceAll("[^a-z]+", "-");
            desktop.browser.screenshot(picture);
            desktop.browser.resize(Browser.PHONE);
            assertThat(desktop.browser.sticksOut()).as(page).isEmpty();
            desktop.browser.screenshot(picture + "-phone");
        }
    }

    @Test
    void aCalendarLinkIsShownOnceAndEndsAtOnce() {
        Desktop desktop = Desktop.of(LOGIN);
        desktop.open("me/settings.xhtml");
        desktop.press("calendar:make");
        String address = desktop.seeId("calendar-address").getText();
        assertThat(address).matches("https?://.+/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.see(By.cssSelector("[data-copy]")).click();
        assertThat(desktop.script("return window.getSelection().toString()")).isEqualTo(address);
        desktop.browser.screenshot("settings-calendar");
        desktop.open("me/settings.xhtml");
        assertThat(desktop.text()).contains("never yet").doesNotContain(address);
        desktop.press("calendar:revoke");
        desktop.awaitText("The link no longer works.");
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("calendar:revoke")));
        assertThat(desktop.browser.consoleErrors()).isEmpty();
    }

    private static void menu(Desktop desktop, String what, String value) {
        desktop.see(By.xpath("//details[.//button[@name='" + what + "']]/summary"))
                .click();
        desktop.see(By.cssSelector("button[name='" + what + "'][value='" + value + "']"))
                .click();
        desktop.browser.await(driver -> look(desktop).contains(value));
    }

    private static void choose(Desktop desktop, String what, int place) {
        desktop.browser
                .await(ExpectedConditions.elementToBeClickable(By.id("look:" + what + ":" + place)))
                .click();
    }

    private static String look(Desktop desktop) {
        return desktop.script(
                        "const html = document.documentElement;"
                                + " return [html.lang, html.dataset.theme, html.dataset.density, html.dataset.contrast].join(' ')")
                .toString();
    }
}
