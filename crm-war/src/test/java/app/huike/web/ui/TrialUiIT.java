package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
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
        isMarked(designer, "serviceTask_grantCoupon");
        designer.browser.screenshot("trial");

        designer.press("trial:all");
        awaitTrial(designer, "all-came", "All scenarios");
        assertThat(designer.text())
                .contains("Staff get no welcome", "A customer who does not use the coupon is called")
                .doesNotContain("Not as expected");
        assertThat(designer.seeId("covered").getText()).matches("\\d+ of \\d+ elements are entered .*");
        assertThat(designer.script("return document.querySelector('.diagram').dataset.way"))
                .asString()
                .as("by one or the other")
                .contains("endEvent_redeemed", "userTask_callCustomer");
        designer.browser.screenshot("trial-all");

        designer.type("trial:f1:scenario", "title: Bought and gone\nstory:\n  - buys: USD 120.00\n");
        designer.press("trial:play");
        awaitTrial(designer, "came", "Bought and gone");
        new Select(designer.seeId("trial:f2:happening")).selectByValue("after");
        designer.type("trial:f3:value", "P3D");
        designer.press("trial:add");
        awaitTrial(designer, "entries", "welcome-15-off");
        assertThat(designer.text()).contains("Message");
        isKeptAndPlayedWithTheOthers(designer);
    }

    /** On the diagram itself, perhaps beyond the part of it that is in view. */
    private static void isMarked(Desktop designer, String element) {
        designer.browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(".diagram .been[data-element-id=" + element + "]")));
    }

    private static void isKeptAndPlayedWithTheOthers(Desktop designer) {
        designer.type("trial:f5:name", "Bought & gone");
        designer.press("trial:keep");
        designer.awaitText("Give it a name of small letters, digits and hyphens");
        designer.type("trial:f5:name", "bought-and-gone");
        designer.press("trial:keep");
        designer.awaitText("which is now edition 2");
        designer.see(By.linkText("Bought and gone"));
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.press("trial:all");
        awaitTrial(designer, "all-came", "All scenarios");
        assertThat(designer.text()).contains("Bought and gone");
        isMarked(designer, "userTask_callCustomer");
        designer.script("document.querySelectorAll('.diagram')[1].scrollIntoView()");
        designer.browser.screenshot("trial-kept");

        designer.browser.resize(Browser.PHONE);
        designer.browser.dark(true);
        assertThat(designer.browser.sticksOut()).isEmpty();
        designer.browser.screenshot("trial-kept-phone-dark");
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.dark(false);
        designer.browser.resize(Browser.DESKTOP);

        designer.press(By.cssSelector("[aria-label='Take out: Bought and gone']"));
        designer.awaitText("The scenario is no longer kept");
        assertThat(designer.browser.driver().findElements(By.linkText("Bought and gone")))
                .isEmpty();
    }

    /** Whoever may see customers puts one of them in place of the invented one; those who only draw are not offered it. */
    @Test
    void realCustomerIsCopied() {
        String customer = Desktop.ref();
        Desktop.shop()
                .rest(
                        "PUT",
                        "customers/" + customer,
                        """
                        {"name": "林小梅 %s", "email": "%s@example.com", "locale": "zh-Hant", "owner": "manager1", "consents": [
                          {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "shop", "statedAt": "%s"}]}"""
                                .formatted(customer, customer, Desktop.shop().now()));
        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        new Select(designer.seeId("begin:stage")).selectByValue("welcome");
        designer.type("begin:title", title);
        designer.press("begin:take");
        designer.seeId("faults");
        designer.see(By.partialLinkText("Try on virtual time")).click();
        designer.seeId("trial:play");
        assertThat(designer.browser.driver().findElements(By.id("trial:copy"))).isEmpty();
        String page = designer.address();

        Desktop admin = Desktop.of("admin");
        admin.browser.driver().get(page);
        admin.type("trial:f1:scenario", "story:\n  - buys: USD 120.00\n  - after: P15D\n");
        admin.type("trial:f4:customer", customer);
        admin.press("trial:copy");
        admin.browser.await(ExpectedConditions.attributeContains(By.id("trial:f1:scenario"), "value", "林小梅"));
        assertThat(admin.seeId("trial:f1:scenario").getAttribute("value"))
                .contains("language: zh-Hant", "owner: manager1", "- MARKETING/PHONE", "- buys: USD 120.00")
                .doesNotContain("- MARKETING/EMAIL", "example.com");
        admin.press("trial:play");
        awaitTrial(admin, "came", "Not named yet");
        assertThat(admin.text()).contains("As expected", "林小梅").doesNotContain("welcome-call");
        assertThat(Desktop.shop().rest("GET", "customers/" + customer + "/coupons", null))
                .as("the customer is not touched")
                .doesNotContain("code");
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
