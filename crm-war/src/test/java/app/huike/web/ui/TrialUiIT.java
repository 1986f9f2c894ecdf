package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A designer tries a draft on virtual time: plays what lies beside the diagram, lets more happen, and sees what customers would read. */
class TrialUiIT {

    private final String title = "Tried first " + Desktop.ref();

    @Test
    void scenarioIsPlayedGoesOnAndIsSeenOnTheDiagram() {
        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByValue("welcome");
        designer.type("begin:title", title);
        designer.press("begin:take");
        designer.seeId("faults");
        designer.see(By.partialLinkText("Try on virtual time")).click();
        designer.seeId("trial:play");
        designer.see(By.linkText("A customer who does not use the coupon is called"))
                .click();
        designer.seeId("trial:play");
        designer.press("trial:play");
        awaitTrial(designer, "came", "A customer who does not use");
        assertThat(designer.text()).contains("As expected", "finishes · welcome-call no-answer", "Grant the coupon");
        assertThat(designer.script("return document.querySelector('.diagram').dataset.way"))
                .asString()
                .contains("serviceTask_grantCoupon");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("trial");

        designer.type("trial:f1:scenario", "title: Bought and gone\nstory:\n  - buys: USD 120.00\n");
        designer.press("trial:play");
        awaitTrial(designer, "came", "Bought and gone");
        new Select(designer.seeId("trial:f2:happening")).selectByValue("after");
        designer.type("trial:f3:value", "P3D");
        designer.press("trial:add");
        awaitTrial(designer, "entries", "welcome-15-off");
        assertThat(designer.text()).contains("Message");
    }

    /** A trial starts a process of its own: on a busy machine that takes longer than a page may. What is looked at is what came of it, for the story is typed on the same page. */
    private static void awaitTrial(Desktop designer, String id, String text) {
        for (int more = 3; ; more--) {
            try {
                designer.browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id(id), text));
                return;
            } catch (TimeoutException late) {
                if (more == 0) {
                    throw late;
                }
            }
        }
    }
}
