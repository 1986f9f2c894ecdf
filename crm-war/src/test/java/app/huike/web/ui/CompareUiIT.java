package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Two versions of a diagram beside each other: what was added, removed, changed and moved, in the drawing and in words. */
class CompareUiIT {

    private static final String SOURCE = "../bpmn/survey/survey.bpmn";

    private final String title = "Drawn otherwise " + Desktop.ref();

    @TempDir
    private Path directory;

    @Test
    void whatDiffersIsDrawnAndALineShowsItsElementInBoth() throws IOException {
        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText("Survey");
        designer.type("begin:title", title);
        designer.seeId("begin:file").sendKeys(changed());
        designer.press("begin:take");
        designer.seeId("faults");
        designer.see(By.linkText("Compare")).click();

        designer.see(By.cssSelector(".comparison[data-shown]"));
        assertThat(designer.text())
                .contains("Compare: Survey", title + ", edition 2", "Remind once: after 4 days → after 10 days");
        assertThat(marked(designer, "before", "is-removed")).isEqualTo("endEvent_tooLong");
        assertThat(marked(designer, "after", "is-added")).isEqualTo("endEvent_overdue");
        assertThat(marked(designer, "before", "is-changed")).contains("timer_beforeReminder");
        assertThat(marked(designer, "after", "is-changed")).contains("timer_beforeReminder");
        assertThat(marked(designer, "after", "is-moved")).contains("serviceTask_invite");
        assertThat(designer.text()).contains("Moved: Invite to the survey");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("compare");

        By line = By.cssSelector(".difference-line[data-element='timer_beforeReminder']");
        designer.see(line).click();
        assertThat(designer.see(line).getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(marked(designer, "before", "is-chosen")).isEqualTo("timer_beforeReminder");
        assertThat(marked(designer, "after", "is-chosen")).isEqualTo("timer_beforeReminder");

        designer.browser.resize(Browser.PHONE);
        designer.browser.dark(true);
        assertThat(designer.browser.sticksOut()).isEmpty();
        assertThat(designer.script(
                        "const s = document.querySelectorAll('.side'); return s[0].getBoundingClientRect().bottom"
                                + " <= s[1].getBoundingClientRect().top"))
                .as("below each other")
                .isEqualTo(true);
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("compare-phone-dark");

        designer.open("designs/compare.xhtml?stage=survey&before=v1&after=live");
        designer.see(By.cssSelector(".comparison[data-shown]"));
        designer.awaitText("Nothing differs.");
    }

    /** The ids of the elements that are marked so in one of the two drawings. */
    private static String marked(Desktop designer, String side, String marker) {
        return String.valueOf(
                designer.script(
                        "return [...document.querySelectorAll('.side[data-side=\"" + side + "\"] ." + marker
                                + "')].map(each => each.dataset.elementId).filter(id => id && !id.endsWith('_label')).join(' ')"));
    }

    /** A longer wait, an end of another id, and a step that stands elsewhere. */
    private String changed() throws IOException {
        String source = Files.readString(Path.of(SOURCE));
        String drawn = source.replace(">P4D<", ">P10D<")
                .replace("endEvent_tooLong", "endEvent_overdue")
                .replace("<dc:Bounds x=\"230\" y=\"192\"", "<dc:Bounds x=\"230\" y=\"152\"");
        assertThat(drawn).contains(">P10D<", "endEvent_overdue", "y=\"152\"");
        return Files.writeString(directory.resolve("survey.bpmn"), drawn).toString();
    }
}
