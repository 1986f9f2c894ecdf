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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Two people work from one list, and see what the other does without loading anything again. */
class LiveUiIT {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @Test
    void aTaskThatSomebodyTakesDisappearsAndANewOneComes() {
        String first = Desktop.ref();
        String second = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(first, "Live " + first);
        shop.advance("P15D");
        Desktop desktop = Desktop.of("manager1").open("tasks/inbox.xhtml?sort=newest");
        desktop.awaitText("Live " + first);
        desktop.script("window.notLoadedAgain = true");
        desktop.browser.await(driver -> Boolean.TRUE.equals(desktop.script("return huike.live()")) ? true : null);

        shop.rest("POST", "tasks/" + idOf(shop.openTasks(first)) + "/claim", "");
        desktop.browser.await(ExpectedConditions.invisibilityOfElementLocated(By.partialLinkText("Live " + first)));

        shop.firstPurchase(second, "Live " + second);
        shop.advance("P15D");
        desktop.awaitText("Live " + second);
        assertThat(desktop.script("return window.notLoadedAgain")).isEqualTo(true);
        assertThat(desktop.browser.consoleErrors()).isEmpty();
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void whatAColleagueTypesForTheSameTaskIsSeenAtOnceAndTakenOverFieldByField() throws SQLException {
        String ref = Desktop.ref();
        Visit shop = Desktop.shop();
        shop.firstPurchase(ref, "Both " + ref);
        shop.advance("P15D");
        String task = idOf(shop.openTasks(ref));
        Desktop desktop = Desktop.of("manager1").open("tasks/task.xhtml?id=" + task);
        desktop.browser.await(driver -> Boolean.TRUE.equals(desktop.script("return huike.live()")) ? true : null);
        WebElement note = desktop.see(By.cssSelector("textarea[data-field=note]"));
        note.sendKeys("Mine.");

        typedBy("lead", task, "reached-well", "Theirs.");
        desktop.see(By.cssSelector("[data-add=note]"));
        assertThat(desktop.browser.accessibilityViolations()).isEmpty();
        desktop.browser.screenshot("two-at-one-task");
        assertThat(note.getDomProperty("value")).isEqualTo("Mine.");
        desktop.see(By.cssSelector("[data-add=note]")).click();
        assertThat(note.getDomProperty("value")).isEqualTo("Mine.\nTheirs.");
        desktop.see(By.cssSelector("[data-take=outcome]")).click();
        assertThat(desktop.script("return document.querySelector('[data-keep-as=outcome] input:checked').value"))
                .isEqualTo("reached-well");
        desktop.browser.resize(Browser.PHONE);
        desktop.browser.screenshot("two-at-one-task-phone");
        desktop.browser.resize(Browser.DESKTOP);
    }

    /** As another node would. */
    private static void typedBy(String login, String task, String outcome, String note) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement draft = connection.prepareStatement("insert into task_draft (task_id, login, outcome,"
                        + " note, more, saved_at) values (?, ?, ?, ?, '{}', now())")) {
            draft.setString(1, task);
            draft.setString(2, login);
            draft.setString(3, outcome);
            draft.setString(4, note);
            draft.executeUpdate();
        }
    }

    private static String idOf(String tasks) {
        Matcher found = ID.matcher(tasks);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
