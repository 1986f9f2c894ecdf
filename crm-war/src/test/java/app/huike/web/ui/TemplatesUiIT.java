package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

/** Marketing writes a message anew and sees it before customers do. Nothing is published: other tests read what customers get. */
class TemplatesUiIT {

    private static final String WRITTEN_BY_TWO = "templates/template.xhtml?key=welcome-revoked&language=en";

    @Test
    void draftIsPreviewedInThreeLanguagesAndAnUnknownValueIsToldWithItsLine() {
        Desktop marketing = Desktop.of("marketing");
        marketing.open("templates/templates.xhtml");
        marketing.see(By.linkText("Reminder of the survey")).click();
        marketing.seeId("write");
        assertThat(marketing.browser.driver().findElements(By.cssSelector("iframe.phone")))
                .hasSize(3);
        assertThat(marketing.browser.accessibilityViolations()).isEmpty();
        marketing.type("template:f1:subject", "One question, {{name}}");
        marketing.press("template:save");
        marketing.awaitText("Kept as a draft.");
        assertThat(marketing.text()).contains("One question, Lin Xiaomei");
        marketing.type("template:f1:subject", "One question, {{nmae}}");
        marketing.press("template:save");
        marketing.awaitText("Subject, line 1: no step gives a value called nmae.");
        marketing.press("go:publish");
        marketing.awaitText("no step gives a value called nmae");
        marketing.press("template:discard");
        marketing.awaitText("The draft is gone.");
        assertThat(marketing.text()).doesNotContain("One question");
    }

    @Test
    void whoKeepsSecondIsToldAndLosesNothing() {
        Desktop marketing = Desktop.of("marketing").open(WRITTEN_BY_TWO);
        marketing.seeId("write");
        keptInAnotherWindow(marketing);

        marketing.type("template:f1:subject", "Written second");
        marketing.press("template:save");
        marketing.awaitText("Somebody else has kept or published another text meanwhile.");
        assertThat(marketing.text()).contains("What stands there now", "Written first");
        assertThat(marketing.seeId("template:f1:subject").getAttribute("value")).isEqualTo("Written second");
        assertThat(marketing.browser.accessibilityViolations()).isEmpty();
        marketing.press("template:save");
        marketing.awaitText("Kept as a draft.");
        marketing.press("template:discard");
        marketing.awaitText("The draft is gone.");
    }

    private static void keptInAnotherWindow(Desktop desktop) {
        WebDriver driver = desktop.browser.driver();
        String window = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        desktop.open(WRITTEN_BY_TWO).type("template:f1:subject", "Written first");
        desktop.press("template:save");
        desktop.awaitText("Kept as a draft.");
        driver.close();
        driver.switchTo().window(window);
    }
}
