package app.huike.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.PlainBrowser;
import app.huike.mail.MailingShop.Customer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A new installation sends nothing before somebody switches it on, and neither does a backup of one that sends. */
class RestoredBackupIT {
    @Test
    void aNewInstallationIsOffAndSoIsACopyOfOneThatIsOn() throws Exception {
        int mailPort = MailingShop.freePort();
        PostOffice office = new PostOffice(mailPort);
        office.start();
        try (EmbeddedDatabase database = EmbeddedDatabase.throwaway()) {
            Customer waiting;
            try (MailingShop original = new MailingShop("backup-original", database.access(), office, mailPort)) {
                assertThat(position(original.administrator())).isEqualTo("OFF");
                Customer early = original.customer("Early Bird", "en", "backup.example");
                original.buys(early);
                original.message(early, "welcome", "KEPT");
                original.sending("ON");
                Customer served = original.customer("Served Well", "en", "backup.example");
                original.buys(served);
                original.message(served, "welcome", "SENT");

                waiting = original.customer("Wait A While", "en", "backup.example");
                original.buys(waiting);
                original.message(waiting, "welcome", "SENT");
                original.pass(waiting, "boundary_remind");
                original.message(waiting, "welcome-reminder", "WAITING");
            }
            DatabaseAccess restored = database.copiedTo("restored");
            try (MailingShop copy = new MailingShop("backup-restored", restored, office, mailPort)) {
                assertThat(position(copy.administrator())).isEqualTo("OFF");
                assertThat(office.mailbox(waiting.address())).hasSize(1);
                copy.passWait(waiting);
                copy.message(waiting, "welcome-reminder", "KEPT");
                assertThat(office.mailbox(waiting.address())).hasSize(1);
            }
            try (MailingShop original = new MailingShop("backup-original", database.access(), office, mailPort)) {
                assertThat(position(original.administrator())).isEqualTo("ON");
                original.passWait(waiting);
                original.message(waiting, "welcome-reminder", "SENT");
            }
        } finally {
            office.stop();
        }
    }

    /** As the System page shows it. */
    private static String position(PlainBrowser administrator) {
        return Pattern.compile("<input[^>]*name=\"sending:position\"[^>]*>")
                .matcher(administrator.page("system/system.xhtml"))
                .results()
                .map(MatchResult::group)
                .filter(input -> input.contains(" checked="))
                .map(input -> input.replaceAll(".* value=\"(\\w+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
