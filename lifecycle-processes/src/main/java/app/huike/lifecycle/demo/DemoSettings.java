package app.huike.lifecycle.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is set for the demo from outside. */
@ApplicationScoped
class DemoSettings {

    @Inject
    @ConfigProperty(name = "huike.demo.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "huike.demo.api-key")
    private Optional<String> apiKey;

    @Inject
    @ConfigProperty(name = "huike.demo.data")
    private Optional<String> data;

    @Inject
    @ConfigProperty(name = "huike.data")
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = "huike.smtp.host")
    private Optional<String> smtpHost;

    /** One password for every account; random ones where none is given. */
    Optional<String> password() {
        return given(password);
    }

    Optional<String> apiKey() {
        return given(apiKey);
    }

    /** Whether only the accounts are wanted, and no customers. */
    boolean accountsOnly() {
        return given(data).filter("none"::equals).isPresent();
    }

    /** The file of the logins; empty where there is no directory for it. */
    Optional<Path> loginsFile() {
        return given(directory).map(text -> Path.of(text, "demo-logins.txt"));
    }

    /** Whether mail could leave the house. */
    boolean smtp() {
        return given(smtpHost).isPresent();
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
