package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/** Every page, on a desk and on a phone, light and dark, in English and Chinese: nobody is shut out, and nothing breaks the content policy. */
class EveryPageUiIT {

    private static Desktop desk;
    private static String seated;

    @BeforeAll
    static void somethingInAllLists() throws SQLException {
        ShopPages.fill();
    }

    @ParameterizedTest
    @MethodSource("app.huike.web.ui.ShopPages#all")
    void isForEverybody(String login, String path) {
        Desktop desktop = atTheDeskOf(login);
        String page = ShopPages.address(path);
        look(desktop, page);
        desktop.browser.screenshot(picture(login, path) + "-desk");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(true);
        desktop.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", "zh-Hans"));
        look(desktop, page);
        desktop.browser.screenshot(picture(login, path) + "-phone-dark");
        assertThat(desktop.script("return document.documentElement.lang")).isEqualTo("zh-Hans");
        assertThat(desktop.browser.sticksOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"login.xhtml", "unsubscribe?t=nonsense", "survey?t=nonsense", "setup.xhtml?t=nonsense"})
    void isForThoseOutside(String path) {
        seated = null;
        Desktop desktop = new Desktop(Browser.fresh());
        look(desktop, path);
    }

    /** The pages of one person come one after the other: nobody logs in for each. */
    private static Desktop atTheDeskOf(String login) {
        if (login.equals(seated)) {
            desk.browser.resize(Browser.DESKTOP);
            desk.browser.dark(false);
            desk.browser.driver().manage().deleteCookieNamed("huike-language");
        } else {
            seated = null;
            desk = Desktop.of(login);
            seated = login;
        }
        return desk;
    }

    private static String picture(String login, String path) {
        return login + "-" + path.replaceAll("[^a-z-]+", "-");
    }

    private static void look(Desktop desktop, String page) {
        desktop.open(page);
        desktop.see(By.tagName("h1"));
        assertThat(desktop.browser.accessibilityViolations()).as(page).isEmpty();
        assertThat(desktop.browser.consoleErrors())
                .filteredOn(error -> !error.contains("404"))
                .as(page)
                .isEmpty();
        assertThat(desktop.says("⟨")).as("a key without a text on " + page).isFalse();
    }
}
