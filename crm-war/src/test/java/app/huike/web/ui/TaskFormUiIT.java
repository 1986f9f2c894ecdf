package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What a diagram asks in a form is shown, checked beside the field, and kept. */
class TaskFormUiIT {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @Test
    void fieldsShowWithTheirOutcomeAndAreCheckedAtTheServer() throws SQLException {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Form " + ref);
        shop.advance("P15D");
        Matcher found = ID.matcher(shop.openTasks(ref));
        assertThat(found.find()).isTrue();
        String task = found.group(1);
        asks(task);

        Desktop desktop = Desktop.of("manager1").open("tasks/task.xhtml?id=" + task);
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(field("need")));
        choose(desktop, "reached-well");
        new Select(desktop.see(field("need"))).selectByVisibleText("Price");
        desktop.see(field("people")).sendKeys("13");
        desktop.see(field("day")).sendKeys("12242026");
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.press("work:finish");
        desktop.see(By.cssSelector(".asked .ui-message-error"));
        desktop.browser.screenshot("task-form");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.screenshot("task-form-phone");
        desktop.browser.resize(Browser.DESKTOP);
        assertThat(new Select(desktop.see(field("need")))
                        .getFirstSelectedOption()
                        .getText())
                .as("nothing typed is lost")
                .isEqualTo("Price");

        desktop.see(field("people")).clear();
        desktop.see(field("people")).sendKeys("4");
        desktop.press("work:finish");
        desktop.browser.await(ExpectedConditions.urlContains("done="));
        shop.advance("PT1M");

        assertThat(shop.rest("GET", "tasks/" + task, null)).contains("\"need\":\"price\"", "\"people\":\"4\"");
        desktop.open("tasks/task.xhtml?id=" + task);
        desktop.awaitText("What matters most");
        desktop.open("customers/customer.xhtml?ref=" + ref);
        desktop.awaitText("What matters most: Price");
    }

    /** As the diagram of its process would have said when it was made. */
    private static void asks(String task) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement fields = connection.prepareStatement("update lifecycle_task set fields = array["
                        + "'need.type', 'CHOICE', 'need.required', 'true', 'need.outcomes', 'reached-well',"
                        + " 'need.choice.price', 'Price', 'need.choice.quality', 'Quality', 'need.label.', 'What matters most',"
                        + " 'people.type', 'NUMBER', 'people.least', '1', 'people.most', '12', 'people.label.', 'How many',"
                        + " 'day.type', 'DATE', 'day.label.', 'When again'] where id = ?")) {
            fields.setString(1, task);
            fields.executeUpdate();
        }
    }

    private static By field(String id) {
        return By.cssSelector("[data-field=" + id + "]");
    }

    private static void choose(Desktop desktop, String outcome) {
        desktop.see(By.cssSelector("[data-keep-as=outcome] input[value=" + outcome + "]"))
                .click();
    }
}
