package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An account manager finds the tasks of a morning, and keeps the way to them. */
class InboxUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();

    @BeforeAll
    static void twoCustomersHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ONE, "Search " + ONE);
        shop.firstPurchase(TWO, "Search " + TWO);
        shop.advance("P15D");
    }

    @Test
    void tasksAreSearchedFilteredAndTheFilterIsKept() {
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml?sort=newest");
        desktop.type("q", ONE);
        desktop.keys(Keys.ENTER);
        desktop.awaitText("Found by: " + ONE);
        assertThat(desktop.text()).contains("Search " + ONE).doesNotContain("Search " + TWO);

        desktop.see(By.linkText("Filter")).click();
        desktop.see(By.cssSelector("input[name=process][value=welcome]")).click();
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("inbox-filter");
        desktop.see(By.cssSelector(".facets button.primary")).click();
        desktop.see(By.cssSelector(".chosen-filters a[href]"));
        assertThat(desktop.address()).contains("process=welcome", "sort=newest");
        assertThat(desktop.text()).contains("Search " + ONE);

        desktop.see(By.cssSelector(".keep-filter summary")).click();
        desktop.type("list:name", "Mine " + ONE);
        desktop.press("list:keepFilter");
        desktop.awaitText("The filter Mine " + ONE + " is saved.");
        desktop.open("tasks/inbox.xhtml");
        desktop.see(By.partialLinkText("Mine " + ONE)).click();
        desktop.awaitText("Found by: " + ONE);
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.screenshot("inbox-phone");
        desktop.see(By.cssSelector(".kept button")).click();
        desktop.awaitText("The filter is gone.");
        desktop.browser.resize(Browser.DESKTOP);

        desktop.see(By.linkText("Show all")).click();
        desktop.awaitText("Search " + TWO);
    }

    @Test
    void aValueThatCannotBeIsToldAndPassedOver() {
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml?tier=WOOD");
        desktop.awaitText("WOOD");
        assertThat(desktop.text()).contains("Mine");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
    }
}
