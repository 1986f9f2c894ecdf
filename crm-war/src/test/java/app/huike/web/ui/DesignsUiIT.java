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

/** A designer brings a changed diagram, is told its fault, mends it; a reviewer reads in words what changes, and sends it back. */
class DesignsUiIT {

    private static final String SOURCE = "../bpmn/survey/survey.bpmn";

    private final String title = "Later reminder " + Desktop.ref();

    @TempDir
    private Path directory;

    @Test
    void changedFileIsCheckedComparedAndReviewed() throws Exception {
        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText("Survey");
        designer.type("begin:title", title);
        designer.seeId("begin:file").sendKeys(file("${empty attempts or attempts &lt; 3}", "${attempts.toString()}"));
        designer.press("begin:take");
        designer.seeId("faults");
        assertThat(designer.text())
                .contains(
                        title,
                        "This is no condition that is allowed",
                        "flow_attempts_tryAgain",
                        "Expressions can run any code");
        designer.press("draw:submit");
        designer.awaitText("have to be mended first");

        designer.seeId("upload:file").sendKeys(file(">P4D<", ">P10D<"));
        designer.press("upload:take");
        designer.awaitText("Kept as another edition.");
        assertThat(designer.text()).contains("Remind once: after 4 days → after 10 days", "No fault was found.");
        designer.press("draw:submit");
        designer.awaitText("A reviewer looks at it.");

        Desktop reviewer = Desktop.of("reviewer");
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.linkText(title)).click();
        reviewer.seeId("review");
        assertThat(reviewer.text()).contains("Remind once: after 4 days → after 10 days");
        assertThat(reviewer.browser.accessibilityViolations()).isEmpty();
        reviewer.browser.screenshot("design");
        reviewer.browser.resize(Browser.PHONE);
        assertThat(reviewer.browser.sticksOut()).isEmpty();
        assertThat(reviewer.browser.accessibilityViolations()).isEmpty();
        reviewer.browser.resize(Browser.DESKTOP);
        reviewer.type("say:f1:element", "timer_beforeReminder");
        reviewer.type("say:f2:words", "Ten days are long");
        reviewer.press("say:comment");
        reviewer.awaitText("The comment is kept.");
        reviewer.press("decide:back");
        reviewer.awaitText("A value is missing");
        reviewer.type("decide:f3:reason", "Ask marketing first");
        reviewer.press("decide:back");
        reviewer.awaitText("Sent back with the reason.");
        assertThat(reviewer.text()).contains("Ask marketing first", "Ten days are long");
    }

    /** What was published is taken back on the page, with a reason; a reviewer does it alone. */
    @Test
    void publicationIsTakenBack() throws Exception {
        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByVisibleText("Thanks to the best");
        designer.type("begin:title", title);
        String source = Files.readString(Path.of("../bpmn/thank-the-best/thank-the-best.bpmn"));
        assertThat(source).contains(">P30D<");
        designer.seeId("begin:file")
                .sendKeys(Files.writeString(
                                directory.resolve("thank-the-best.bpmn"), source.replaceFirst(">P30D<", ">P29D<"))
                        .toString());
        designer.press("begin:take");
        designer.awaitText("No fault was found.");
        designer.press("draw:submit");
        designer.awaitText("A reviewer looks at it.");

        Desktop reviewer = Desktop.of("reviewer");
        reviewer.open("designs/designs.xhtml");
        reviewer.see(By.linkText(title)).click();
        reviewer.press("decide:publish");
        reviewer.awaitText("Published.");
        reviewer.open("designs/designs.xhtml");
        new Select(reviewer.seeId("takeBack:stage")).selectByVisibleText("Thanks to the best");
        reviewer.press("takeBack:back");
        reviewer.awaitText("A value is missing");
        reviewer.type("takeBack:f1:reason", "Thirty days were right");
        assertThat(reviewer.browser.accessibilityViolations()).isEmpty();
        reviewer.press("takeBack:back");
        reviewer.awaitText("Taken back.");
    }

    /** Whoever may not see it, finds no such page. */
    @Test
    void othersFindNoSuchPage() {
        Desktop manager = Desktop.of("manager1");
        manager.open("designs/designs.xhtml");
        assertThat(manager.text()).doesNotContain("Begin a draft", "Nobody edits what is live");
    }

    private String file(String find, String put) throws IOException {
        String source = Files.readString(Path.of(SOURCE));
        assertThat(source).contains(find);
        return Files.writeString(directory.resolve("survey.bpmn"), source.replace(find, put))
                .toString();
    }
}
