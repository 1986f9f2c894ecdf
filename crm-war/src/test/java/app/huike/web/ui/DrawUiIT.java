package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The page on which a file of a draft is drawn. What is drawn on it is the story of {@link WorkbenchStoryUiIT}. */
class DrawUiIT {

    private final String title = "Call the best " + Desktop.ref();

    /** What somebody else has kept meanwhile is not written over, and the own drawing stays. */
    @Test
    void anothersEditionIsNotWrittenOver() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Survey");
        DrawingPage diagram = DrawingPage.of(designer, "survey.bpmn");
        String here = designer.address();
        diagram.choose("serviceTask_invite").open("Ask the customer").type("Link works for", "P15D");
        diagram.keep("First");
        designer.script("document.getElementById('draw:edition').value = '1'");
        diagram.choose("serviceTask_invite").type("Link works for", "P16D");
        designer.see(By.cssSelector("[data-drawing-keep]")).click();
        designer.awaitText("has changed meanwhile");
        assertThat(diagram.said("shapes.get('serviceTask_invite').businessObject.extensionElements.values"
                        + ".find(v => v.inputParameters).inputParameters.find(p => p.name === 'answerWithin').value"))
                .isEqualTo("P16D");
        designer.script("window.onbeforeunload = null; document.getElementById('drawing').dataset.gone = 'yes'");
        assertThat(here).contains("draw.xhtml");
    }

    /** In Chinese, in the dark, and on a phone, where the file is only shown. */
    @Test
    void isForEverybody() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Survey");
        String draft = designer.address();
        DrawingPage.of(designer, "survey.bpmn").choose("serviceTask_invite");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        String drawing = designer.address();
        designer.browser.driver().manage().addCookie(new org.openqa.selenium.Cookie("huike-language", "zh-Hant"));
        designer.browser.dark(true);
        designer.browser.driver().get(drawing);
        designer.see(By.cssSelector("#drawing[data-shown='yes']"));
        new DrawingPage(designer).choose("serviceTask_invite").open("邀請客戶評價");
        designer.browser.screenshot("draw-dark");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.resize(Browser.PHONE);
        designer.browser.driver().get(drawing);
        designer.see(By.cssSelector("#drawing[data-shown='yes']"));
        assertThat(designer.browser.driver().findElements(By.cssSelector(".djs-palette")))
                .isEmpty();
        assertThat(designer.browser.sticksOut()).isEmpty();
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("draw-phone");
        assertThat(designer.browser.consoleErrors()).isEmpty();
        assertThat(draft).contains("design.xhtml");
    }

    /** A file can be taken out of a draft; the editions before still have it. */
    @Test
    void fileIsTakenOut() {
        Desktop designer = Desktop.of("designer");
        begin(designer, "Welcome");
        designer.see(By.xpath("//li[.//a[text()='welcome-refunded.bpmn']]//input[@type='submit']"))
                .click();
        designer.awaitText("Taken out of the draft.");
        assertThat(designer.browser.driver().findElements(By.linkText("welcome-refunded.bpmn")))
                .isEmpty();
    }

    private void begin(Desktop designer, String stage) {
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText(stage);
        designer.type("begin:title", title);
        designer.press("begin:take");
        designer.seeId("files");
    }
}
