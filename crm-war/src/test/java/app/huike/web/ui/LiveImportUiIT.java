package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A file comes in by the page: who would be contacted is seen first, and somebody's word lets it. */
class LiveImportUiIT {

    private final String tag = Desktop.ref();

    @TempDir
    private Path directory;

    @Test
    void whoWouldBeContactedIsShownAndAWordLetsThem() throws Exception {
        Desktop lead = Desktop.of("lead");
        bring(lead, 3);
        lead.seeId("progress:confirm");
        assertThat(lead.text())
                .contains("3 customers would be contacted. Nothing starts before somebody confirms it.")
                .contains("Who would be contacted", tag + "-C0", tag + "-C2", "not known yet", "$50");
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.resize(Browser.PHONE);
        assertThat(lead.browser.sticksOut()).isEmpty();
        assertThat(lead.browser.accessibilityViolations()).isEmpty();
        lead.browser.screenshot("live-import-phone");
        lead.browser.resize(Browser.DESKTOP);
        lead.browser.screenshot("live-import");

        lead.press("progress:confirm");
        lead.awaitText("The import goes on.");
        lead.awaitText("Done");
        lead.open("customers/customer.xhtml?ref=" + tag + "-C1");
        assertThat(lead.text()).contains("Welcome");
    }

    @Test
    void manyAreForSomebodyElseToConfirm() throws Exception {
        Desktop lead = Desktop.of("lead");
        bring(lead, 201);
        lead.seeId("progress:drop");
        assertThat(lead.text()).contains("201 customers would be contacted. So many want a second person");
        assertThat(lead.browser.driver().findElements(By.id("progress:confirm")))
                .isEmpty();
        lead.press("progress:drop");
        lead.awaitText("The import was dropped: nothing of it was loaded.");
        assertThat(lead.text()).contains("Dropped");

        bring(lead, 201);
        lead.seeId("progress:drop");
        String page = lead.address().substring(lead.address().indexOf("/imports/") + 1);
        Desktop second = Desktop.of("marketing");
        second.open("imports/imports.xhtml");
        assertThat(second.text()).contains("Waits for confirmation", "Dropped");
        second.open(page);
        second.press("progress:confirm");
        second.awaitText("The import goes on.");
        second.awaitText("Confirmed by");
        second.awaitText("Done");
    }

    private void bring(Desktop who, int rows) throws IOException {
        who.open("imports/imports.xhtml");
        who.seeId("upload:file").sendKeys(file(rows).toString());
        who.press("upload:way:3");
        who.press("upload:take");
        who.seeId("progress");
    }

    private Path file(int rows) throws IOException {
        Instant at = Instant.parse(Desktop.shop().now()).minusSeconds(rows);
        StringBuilder csv = new StringBuilder("purchase_ref,customer_ref,at,amount,currency\n");
        for (int i = 0; i < rows; i++) {
            csv.append("%s-P%d,%s-C%d,%s,50.00,USD\n".formatted(tag, i, tag, i, at.plusSeconds(i)));
        }
        return Files.writeString(directory.resolve("till " + rows + ".csv"), csv);
    }
}
