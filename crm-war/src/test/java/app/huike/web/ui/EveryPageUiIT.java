package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Every page, on a desk and on a phone, light and dark, in English and Chinese: nobody is shut out, and nothing breaks the content policy. */
class EveryPageUiIT {

    private static final String CUSTOMER = Desktop.ref();

    @BeforeAll
    static void aCustomerInAllLists() {
        Desktop.shop().firstPurchase(CUSTOMER, "Every " + CUSTOMER);
        Desktop.shop().advance("PT3H");
    }

    @ParameterizedTest
    @CsvSource({
        "manager1, start.xhtml",
        "manager1, tasks/inbox.xhtml",
        "manager1, tasks/inbox.xhtml?show=group",
        "manager1, customers/list.xhtml",
        "manager1, customers/customer.xhtml?ref=:customer",
        "manager1, till/till.xhtml",
        "lead, tasks/inbox.xhtml?show=all",
        "lead, imports/imports.xhtml",
        "marketing, messages/messages.xhtml",
        "marketing, sweeps/sweeps.xhtml?dry=win-back",
        "designer, sweeps/sweeps.xhtml?dry=win-back",
        "admin, system/system.xhtml",
        "admin, admin/users.xhtml",
        "admin, admin/keys.xhtml",
        "admin, admin/clock.xhtml",
        "admin, no/such/page.xhtml"
    })
    void isForEverybody(String login, String path) {
        Desktop desktop = Desktop.of(login);
        String page = path.replace(":customer", CUSTOMER);
        look(desktop, page);
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.dark(true);
        desktop.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", "zh-Hans"));
        look(desktop, page);
        assertThat(desktop.script("return document.documentElement.lang")).isEqualTo("zh-Hans");
        assertThat(desktop.script("return document.documentElement.scrollWidth"))
                .as("wider than the phone")
                .isEqualTo(390L);
    }

    @ParameterizedTest
    @CsvSource({"login.xhtml", "unsubscribe?t=nonsense", "setup.xhtml?t=nonsense"})
    void isForThoseOutside(String path) {
        Desktop desktop = new Desktop(Browser.fresh());
        look(desktop, path);
    }

    private static void look(Desktop desktop, String page) {
        desktop.open(page);
        desktop.see(By.tagName("h1"));
        assertThat(desktop.browser.accessibilityViolations()).as(page).isEmpty();
        assertThat(desktop.browser.consoleErrors())
                .filteredOn(error -> !error.contains("404"))
                .as(page)
                .isEmpty();
        assertThat(desktop.text()).as(page).doesNotContain("⟨");
    }
}
