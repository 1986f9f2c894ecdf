package app.huike.crm.messaging.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail is handed over, from the settings {@code huike.smtp.*}. */
@ApplicationScoped
public class SmtpSettings {

    private static final int TLS_FROM_THE_START = 465;

    @Inject
    @ConfigProperty(name = "huike.smtp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "huike.smtp.port")
    int port;

    @Inject
    @ConfigProperty(name = "huike.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "huike.smtp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "huike.smtp.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "huike.smtp.reply-to")
    Optional<String> replyTo;

    /** Whether IT named a server at all. */
    public boolean configured() {
        return host.isPresent();
    }

    /** Whether mail can be sent: a server and a sender. */
    boolean complete() {
        return host.isPresent() && from.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    /** {@code smtps} on the port that begins with TLS, otherwise {@code smtp}. */
    String protocol() {
        return port == TLS_FROM_THE_START ? "smtps" : "smtp";
    }

    /** Null where the server wants no log-in. */
    String user() {
        return user.orElse(null);
    }

    String password() {
        return password.orElse(null);
    }

    String from() {
        return from.orElseThrow();
    }

    Optional<String> replyTo() {
        return replyTo;
    }
}
