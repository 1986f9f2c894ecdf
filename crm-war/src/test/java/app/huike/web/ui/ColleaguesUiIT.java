package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.Visit;
import app.huike.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Two account managers at one task: it goes to a colleague and comes back, a question is asked and answered, a file is laid beside it. */
class ColleaguesUiIT {

    private static final String ONE = Desktop.ref();
    private static final String TWO = Desktop.ref();

    @TempDir
    private Path folder;

    @BeforeAll
    static void twoCustomersHaveNotUsedTheirCoupons() {
        Visit shop = Desktop.shop();
        shop.firstPurchase(ONE, "Lent " + ONE);
        shop.firstPurchase(TWO, "Asked " + TWO);
        shop.advance("P15D");
    }

    @Test
    void aTaskGoesToAColleagueAndComesBack() {
        Desktop one = Desktop.of("manager1");
        open(one, ONE);
        one.press("work:claim");
        one.awaitText("The task is yours.");
        one.see(By.cssSelector("[data-dialog=handOver]")).click();
        new Select(one.seeId("handOver:f1:to")).selectByValue("manager2");
        one.type("handOver:f2:note", "Look at the invoice, please.");
        one.script("document.getElementById('handOver:comesBack_input').click()");
        assertThat(one.browser.accessibilityViolations()).isEmpty();
        one.press("handOver:do");
        one.awaitText("The task was handed over.");

        Desktop two = Desktop.of("manager2");
        open(two, ONE);
        two.awaitText("Look at the invoice, please.");
        assertThat(two.browser.driver().findElements(By.id("work:finish"))).isEmpty();
        assertThat(two.browser.accessibilityViolations()).isEmpty();
        two.browser.screenshot("task-lent");
        two.type("giveBack:f1:note", "It is paid.");
        two.press("giveBack:do");
        two.awaitText("The task went back.");

        Desktop again = Desktop.of("manager1");
        open(again, ONE);
        again.awaitText("It is paid.");
        again.seeId("work:finish");
    }

    @Test
    void aColleagueIsAskedAndAnswersAndAFileLiesBesideIt() throws IOException {
        Desktop one = Desktop.of("manager1");
        open(one, TWO);
        String task = one.address();
        one.type("talk:f1:comment", "Prefers the evening.");
        one.press("talk:add");
        one.awaitText("Prefers the evening.");
        one.see(By.cssSelector("[data-dialog=ask]")).click();
        new Select(one.seeId("ask:f1:asked")).selectByValue("manager2");
        one.type("ask:f2:question", "Was she at the fair?");
        assertThat(one.browser.accessibilityViolations()).isEmpty();
        one.press("ask:do");
        one.awaitText("No answer yet");

        Desktop two = Desktop.of("manager2").open("tasks/inbox.xhtml");
        two.see(By.partialLinkText("Asked " + TWO)).click();
        two.awaitText("Was she at the fair?");
        assertThat(two.browser.accessibilityViolations()).isEmpty();
        two.type("question:f1:answer", "Yes, twice.");
        two.press("question:do");
        two.awaitText("Your answer stands at the task.");

        filesAreLaidBeside(Desktop.of("manager1").open("tasks/inbox.xhtml"), task);
    }

    private void filesAreLaidBeside(Desktop one, String task) throws IOException {
        one.awaitText("has answered");
        one.browser.open(task.substring(task.indexOf("tasks/")));
        one.awaitText("Yes, twice.");
        Path file = Files.writeString(folder.resolve("notes.txt"), "as agreed");
        one.seeId("files:file").sendKeys(file.toString());
        one.press("files:keep");
        one.awaitText("The file was attached.");
        one.see(By.linkText("notes.txt"));
        assertThat(one.browser.accessibilityViolations()).isEmpty();
        one.browser.screenshot("task-talk");
        one.browser.resize(Browser.PHONE);
        one.browser.dark(true);
        one.browser.screenshot("task-talk-phone-dark");
        assertThat(one.browser.sticksOut()).isEmpty();
        assertThat(
                        (Boolean)
                                one.script(
                                        "const request = new XMLHttpRequest();"
                                                + " request.open('GET', document.querySelector('#files a').href, false); request.send();"
                                                + " return request.getResponseHeader('Content-Disposition').startsWith('attachment')"
                                                + " && request.getResponseHeader('X-Content-Type-Options') === 'nosniff' && request.responseText === 'as agreed'"))
                .isTrue();
    }

    private static void open(Desktop desktop, String customer) {
        desktop.open("tasks/inbox.xhtml?show=all&q=" + customer);
        desktop.see(By.partialLinkText(customer)).click();
        desktop.seeId("work");
    }
}
