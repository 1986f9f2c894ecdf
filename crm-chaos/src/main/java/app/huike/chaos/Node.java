package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.FreePort;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One of the nodes: it may die at any moment, and comes back under the same name and at the same port. */
public final class Node implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final String name;
    private volatile ServerSettings settings;
    private volatile MicroServer server;
    private volatile boolean ready;

    /** @param secrets for its environment */
    Node(String name, Place place, DatabaseAccess database, Map<String, String> settings, Map<String, String> secrets)
            throws Refusal {
        this.name = name;
        try {
            Path home = Files.createDirectories(place.home().resolve(name));
            Map<String, String> all = new HashMap<>(settings);
            all.put("huike.node", name);
            all.put("huike.data", home.toString());
            this.settings = new ServerSettings(
                    place.payaraMicro(),
                    place.war(),
                    FreePort.find(),
                    home,
                    database,
                    all,
                    secrets,
                    ServerSettings.Speed.QUICK_START);
        } catch (IOException e) {
            throw new Refusal("no place for " + name + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://localhost:" + settings.port() + "/");
    }

    /** Where it keeps its log and its temporary files. */
    public Path home() {
        return settings.home();
    }

    /** Starts it and returns when it is ready; a dead one comes back. */
    public void start() throws Refusal {
        server = MicroServer.start(settings);
        server.awaitReady(START_LIMIT, check -> {});
        ready = true;
    }

    /** Whether it has said so since it started. */
    boolean ready() {
        return ready;
    }

    /** Stops as for maintenance, and comes back with another WAR on the same database, under its name and at its port. */
    public void renew(Path war) throws Refusal {
        close();
        settings = settings.withWar(war);
        start();
    }

    /** As a power cut ends it. */
    public void die() {
        ready = false;
        server.die();
    }

    @Override
    public void close() {
        ready = false;
        if (server != null) {
            server.close();
        }
    }
}
