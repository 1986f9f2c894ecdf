package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A lead shares out work: by dragging, and by keyboard. */
class ShareTasksUiIT {

    private static final long LONGER_THAN_A_REFRESH = 4_000;
    private static final String DRAG = "arguments[0].dispatchEvent(new DragEvent(arguments[1], {bubbles: true,"
            + " dataTransfer: new DataTransfer()}))";

    @Test
    void aTaskIsDraggedToAColleagueAndGivenBackByTheDialog() throws SQLException {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Share " + ref);
        shop.advance("P15D");
        Desktop lead = Desktop.of("lead");
        dueFirst(ref);
        lead.open("tasks/share.xhtml");
        WebElement card = lead.see(cardIn("manager1", ref));
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("share-tasks");

        new Actions(lead.browser.driver())
                .dragAndDrop(card, lead.see(By.cssSelector("[data-person=manager2] h2")))
                .perform();
        lead.see(cardIn("manager2", ref));

        clickOnWhatIsThere(
                lead, By.xpath("//*[@data-person='manager2']//li[contains(., '" + ref + "')]//button[@data-give]"));
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        new Select(lead.seeId("give:person:to")).selectByValue("manager1");
        lead.type("give:word:note", "You know her.");
        lead.press("give:confirm");
        lead.see(cardIn("manager1", ref));
        lead.browser.dark(true);
        lead.browser.resize(Browser.PHONE);
        lead.browser.screenshot("share-tasks-phone-dark");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.resize(Browser.DESKTOP);
        lead.browser.dark(false);
    }

    /** What happens meanwhile is shown when the card has been let go: nobody's card is taken out of the hand. */
    @Test
    void cardThatIsDraggedStaysInTheHand() throws SQLException, InterruptedException {
        String ref = Desktop.ref();
        Desktop.shop().firstPurchase(ref, "Held " + ref);
        Desktop.shop().advance("P15D");
        dueFirst(ref);
        Desktop lead = Desktop.of("lead").open("tasks/share.xhtml");
        lead.browser.await(driver -> lead.script("return window.huike.live()").equals(true));
        WebElement card = lead.see(cardIn("manager1", ref));
        lead.script(DRAG, card, "dragstart");
        changed("assignee = ?", "manager2", ref);
        Thread.sleep(LONGER_THAN_A_REFRESH);
        assertThat(card.isDisplayed()).as("not written anew under the hand").isTrue();
        lead.script(DRAG, card, "dragend");
        lead.browser.await(ExpectedConditions.stalenessOf(card));
        lead.see(cardIn("manager2", ref));
    }

    /** The board is written anew when somebody's task changes, also between a look and a click. */
    private static void clickOnWhatIsThere(Desktop lead, By button) {
        try {
            lead.see(button).click();
        } catch (StaleElementReferenceException writtenAnew) {
            lead.see(button).click();
        }
    }

    /** Other tests' tasks would hide it behind the first eight. */
    private static void dueFirst(String ref) throws SQLException {
        changed("due_at = cast(? as timestamptz)", "2000-01-01T00:00:00Z", ref);
    }

    private static void changed(String how, String value, String ref) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement change = connection.prepareStatement("update lifecycle_task set " + how
                        + " where customer_id = (select id from customer where ref = ?)")) {
            change.setString(1, value);
            change.setString(2, ref);
            change.executeUpdate();
        }
    }

    private static By cardIn(String person, String ref) {
        return By.xpath("//*[@data-person='" + person + "']//li[contains(., '" + ref + "')]");
    }
}
