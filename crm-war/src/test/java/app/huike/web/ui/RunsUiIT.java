package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;

/** A step has failed: a designer sees where and why, an administrator has it tried again, or passed over. */
class RunsUiIT {

    private static final String PAGE = "designs/runs.xhtml?stage=welcome&days=7";

    private final String customer = Desktop.ref();
    /** Without figures, which are no part of a reason. */
    private final String reason = "The stove of " + customer.replaceAll("[0-9]", "x") + " is cold";

    @Test
    void failedStepIsSeenOnTheDiagramAndTriedAgain() throws Exception {
        Desktop.shop().firstPurchase(customer, "Runs " + customer);
        fails();

        Desktop designer = Desktop.of("designer");
        designer.open("designs/designs.xhtml");
        designer.see(By.cssSelector("a[href='runs.xhtml?stage=welcome']")).click();
        designer.awaitText(reason);
        designer.see(By.cssSelector(".diagram[data-shown] .figure.failed"));
        designer.see(By.cssSelector(".diagram[data-shown] .figure.waiting"));
        assertThat(designer.text())
                .contains("What runs: Welcome", "Waiting now", "Nine of ten took at most", "timer_waitForCancellation")
                .doesNotContain("Try all", customer);
        assertThat(designer.browser.accessibilityViolations()).isEmpty();
        designer.browser.screenshot("runs");
        designer.browser.resize(Browser.PHONE);
        assertThat(designer.browser.sticksOut()).isEmpty();

        Desktop admin = Desktop.of("admin").open(PAGE);
        admin.awaitText(reason);
        assertThat(admin.text()).contains(customer);
        assertThat(admin.browser.accessibilityViolations()).isEmpty();
        admin.see(of("Try all")).click();
        admin.awaitText("One step is tried again.");
        hasCoupon();
        admin.open(PAGE);
        admin.see(By.id("stuckRuns"));
        assertThat(admin.text()).doesNotContain(reason);
    }

    /** Its message cannot be written, however often it is tried: the run goes on without it. */
    @Test
    void failedMessageIsPassedOver() throws Exception {
        Desktop.shop().firstPurchase(customer, "Runs " + customer);
        try {
            noMessageCanBeWritten();
            Desktop.shop().advance("P1D");
        } finally {
            messagesCanBeWritten();
        }
        Desktop admin = Desktop.of("admin").open(PAGE);
        admin.awaitText(reason);
        assertThat(admin.text()).contains("serviceTask_sendWelcome", customer);
        admin.see(of("Pass over all")).click();
        admin.awaitText("One run goes on behind the step.");
        admin.open(PAGE);
        admin.see(By.id("stuckRuns"));
        assertThat(admin.text()).doesNotContain(reason);
        assertThat(Desktop.shop().rest("GET", "customers/" + customer + "/timeline", null))
                .contains("STEP_SKIPPED");
        assertThat(Desktop.shop().rest("GET", "customers/" + customer + "/journeys", null))
                .as("it goes on")
                .contains("timer_askAfter");
    }

    /** For this customer alone. */
    private void noMessageCanBeWritten() throws SQLException {
        execute("create function no_message() returns trigger language plpgsql as $$ begin if new.customer_id ="
                + " (select id from customer where ref = '" + customer + "') then raise exception '" + reason
                + "'; end if; return new; end $$");
        execute("create trigger no_message before insert on message for each row execute function no_message()");
    }

    private static void messagesCanBeWritten() throws SQLException {
        execute("drop trigger if exists no_message on message");
        execute("drop function if exists no_message()");
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                Statement deed = connection.createStatement()) {
            deed.execute(statement);
        }
    }

    private By of(String button) {
        return By.xpath("//li[contains(., '" + reason + "')]//button[contains(., '" + button + "')]");
    }

    /** As if the clock of the two hours had failed until nobody tried any more. */
    private void fails() throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement update = connection.prepareStatement(
                        "update act_ru_job set exception_msg_ = ?, retries_ = 0 where process_instance_id_ in (select e.id_ from"
                                + " act_ru_execution e join customer c on c.id::text = e.business_key_ where c.ref = ?)")) {
            update.setString(1, reason);
            update.setString(2, customer);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private void hasCoupon() throws InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            if (Desktop.shop()
                    .rest("GET", "customers/" + customer + "/coupons", null)
                    .contains("code")) {
                return;
            }
            Thread.sleep(500);
        }
        throw new TimeoutException("the step was not done");
    }
}
