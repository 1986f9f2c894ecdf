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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Longer than it can be busy when told to stop. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource source;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Event<Signal> signals;

    private volatile boolean stopping;
    private Future<?> listening;

    @PostConstruct
    void begin() {
        listening = threads.submit(this::listen);
    }

    /** Waits until the connection is back in the pool: the server closes the pool next, and a connection closed before its time is an error in its log. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            listening.get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(Level.INFO, "The listening for signals did not end in time", late);
        }
    }

    private void listen() {
        boolean missed = false;
        while (!stopping) {
            try (Connection connection = source.getConnection()) {
                if (missed) {
                    signals.fire(new Signal(Signal.MISSED, Map.of()));
                }
                hear(connection);
            } catch (SQLException | RuntimeException gone) {
                missed = true;
                if (!stopping) {
                    LOG.info(() -> "What other nodes do is not heard until the database answers: " + gone.getMessage());
                    rest();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen huike");
            PGConnection wire = connection.unwrap(PGConnection.class);
            while (!stopping) {
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

    private void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
