package app.huike.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what triggers tell ({@code pg_notify('huike', …)}) and passes it on as {@link Signal}: the database is what all nodes share, so it
 * needs no cluster of its own. One connection and one thread of each node wait for it, and a lost connection is taken up again.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignalRelay {

    private static final Logger LOG = Logger.getLogger(SignalRelay.class.getName());
    private static final String TOPIC = "topic";

    /** How long it waits at most before it looks whether the server stops. */
    private static final Duration LISTENING = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource source;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Event<Signal> signals;

    @Inject
    private BackgroundWork background;

    @PostConstruct
    void begin() {
        background.once(threads, this::listen);
    }

    /** Waits until the connection is back in the pool: the server closes the pool next, and a connection closed before its time is an error in its log. */
    @PreDestroy
    void stop() {
        background.stop();
    }

    private void listen() {
        boolean missed = false;
        while (!background.stopping()) {
            try (Connection connection = source.getConnection()) {
                if (missed) {
                    signals.fire(new Signal(Signal.MISSED, Map.of()));
                }
                hear(connection);
            } catch (SQLException | RuntimeException gone) {
                missed = true;
                if (!background.stopping()) {
                    LOG.info(() -> "What other nodes do is not heard until the database answers: " + gone.getMessage());
                    background.stoppedWithin(PAUSE);
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen huike");
            PGConnection wire = connection.unwrap(PGConnection.class);
            while (!background.stopping()) {
                PGNotification[] heard = wire.getNotifications(Math.toIntExact(LISTENING.toMillis()));
                for (int i = 0; heard != null && i < heard.length; i++) {
                    pass(heard[i].getParameter());
                }
            }
            // the connection goes back into the pool
            listen.execute("unlisten *");
        }
    }

    private void pass(String told) {
        try {
            signals.fire(signal(told));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A signal could not be passed on: " + told, failure);
        }
    }

    /** @throws JsonException where nobody of ours has told it */
    static Signal signal(String told) {
        try (JsonReader reader = Json.createReader(new StringReader(told))) {
            JsonObject facts = reader.readObject();
            return new Signal(
                    facts.getString(TOPIC, ""),
                    facts.entrySet().stream()
                            .filter(fact -> !fact.getKey().equals(TOPIC))
                            .filter(fact -> fact.getValue() instanceof JsonString)
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, fact -> ((JsonString) fact.getValue()).getString())));
        }
    }
}
