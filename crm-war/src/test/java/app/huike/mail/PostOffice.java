package app.huike.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that keeps what it takes, and answers what a test wants to some addresses. */
final class PostOffice extends GreenMail {
    // static, because GreenMail makes its services before the fields of this class are there
    private static final Map<String, String> AT_RECIPIENT = new ConcurrentHashMap<>();
    private static final Map<String, String> AT_TEXT = new ConcurrentHashMap<>();

    PostOffice(int port) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers ordinary) {
        managers = new Managers() {
            private final SmtpManager choosy = new Choosy(this);

            @Override
            public SmtpManager getSmtpManager() {
                return choosy;
            }
        };
        return super.createServices(setups, managers);
    }

    /** From now on this address is answered so when it is named, such as {@code 550 no such mailbox}. */
    void answer(String address, String reply) {
        AT_RECIPIENT.put(address, reply);
    }

    /** From now on a mail to this address is answered so when its text has been sent. */
    void answerText(String address, String reply) {
        AT_TEXT.put(address, reply);
    }

    /** From now on this address takes mail again. */
    void take(String address) {
        AT_RECIPIENT.remove(address);
        AT_TEXT.remove(address);
    }

    /** What lies in that mailbox. */
    List<MimeMessage> mailbox(String address) {
        return findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), mail -> true)
                .toList();
    }

    /** Whether anything was ever handed over to that address. */
    boolean knows(String address) {
        return getUserManager().getUserByEmail(address) != null;
    }

    private static final class Choosy extends SmtpManager {
        Choosy(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            return AT_RECIPIENT.get(recipient.getEmail());
        }

        @Override
        public String checkData(SmtpState state) {
            return state.getMessage().getToAddresses().stream()
                    .map(recipient -> AT_TEXT.get(recipient.getEmail()))
                    .filter(reply -> reply != null)
                    .findFirst()
                    .orElse(null);
        }
    }
}
