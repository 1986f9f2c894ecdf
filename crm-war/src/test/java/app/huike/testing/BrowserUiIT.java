package app.huike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BrowserUiIT {
    @Test
    void seesSizeColourSchemeLanguageAndBrokenRules() throws Exception {
        Browser browser = Browser.fresh();
        browser.resize(Browser.PHONE);
        browser.dark(true);
        browser.driver().get("data:text/html,<html><body><img src='data:,'><p>回客</p></body></html>");

        assertThat(script(browser, "return innerWidth <= 980 && matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
        assertThat(browser.accessibilityViolations())
                .anyMatch(line -> line.startsWith("image-alt"))
                .anyMatch(line -> line.startsWith("html-has-lang"));
        assertThat(Files.size(browser.screenshot("browser-itself"))).isGreaterThan(1_000);
        assertThat(script(Browser.fresh(), "return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(false);
    }

    private static Object script(Browser browser, String text) {
        return ((org.openqa.selenium.JavascriptExecutor) browser.driver()).executeScript(text);
    }
}
