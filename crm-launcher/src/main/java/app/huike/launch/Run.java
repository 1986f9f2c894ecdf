package app.huike.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** {@code ./crm run}: database, server, and one clear block when a person can begin. */
public final class Run {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String ADMIN_PASSWORD = "HUIKE_ADMIN_PASSWORD";
    private final RunOptions options;
    private final Path root;
    private final Map<String, String> environment = System.getenv();
    private final PrintStream out = System.out;
    private final Running running = new Running(() -> System.out.println("\nHuike has stopped; the data is kept."));

    private Run(RunOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    /** Exit codes: 0 after a clean stop, 1 if something is in the way, 2 if the words are not understood. */
    public static void main(String[] words) {
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        Path root =
                Path.of(System.getProperty("huike.root", ".")).toAbsolutePath().normalize();
        RunOptions options;
        try {
            options = RunOptions.parse(List.of(words), root.resolve("data"));
        } catch (Refusal e) {
            System.err.println("crm: " + e.getMessage());
            System.exit(2);
            return;
        }
        new Run(options, root).goOn();
    }

    private void goOn() {
        try {
            int code = start().waitFor();
            if (!running.isEnding()) {
                System.err.println("crm: the server ended by itself with exit code " + code + " (log: "
                        + options.data().resolve("server.log") + ")");
            }
        } catch (Refusal e) {
            if (!running.isEnding()) {
                System.err.println("crm: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.exit(1);
    }

    private MicroServer start() throws Refusal {
        DataDirectory data = running.keep(() -> DataDirectory.hold(options.data()));
        if (!FreePort.isFree(options.port())) {
            throw new Refusal("Port " + options.port() + " is taken: choose another, such as ./crm run --port "
                    + (options.port() + 1));
        }
        MicroServer server = options.database().isPresent() ? serverOn(named()) : serverOnItsOwnDatabase();
        Consumer<String> waiting = check -> tell("waiting   " + check);
        boolean whole = server.awaitOpen(START_LIMIT, waiting);
        String logins = options.empty() ? "" : data.readLogins();
        out.print(new ReadyBlock(options, server.baseUri(), server.database()).text(logins, whole));
        out.flush();
        if (!whole) {
            server.awaitReady(START_LIMIT, waiting);
            tell("demo      whole: today's work is there");
        }
        return server;
    }

    private DatabaseAccess named() throws Refusal {
        DatabaseAccess database = NamedDatabase.parse(options.database().orElseThrow(), environment);
        tellOf(database);
        requireAdministrator(database);
        return database;
    }

    /** A new database takes some seconds, and the server more until it looks for it: so a demo's first start begins both. */
    private MicroServer serverOnItsOwnDatabase() throws Refusal {
        tell("database  starting the embedded PostgreSQL");
        EmbeddedDatabase database = running.keep(() -> EmbeddedDatabase.startingIn(options.data()));
        if (!options.empty() && database.isNew()) {
            MicroServer server = serverOn(database.access());
            await(database);
            return server;
        }
        await(database);
        requireAdministrator(database.access());
        return serverOn(database.access());
    }

    private void await(EmbeddedDatabase database) throws Refusal {
        tellOf(database.started().waitingForTheDisk(options.empty()).access());
    }

    private void tellOf(DatabaseAccess database) throws Refusal {
        tell("database  PostgreSQL " + NamedDatabase.probe(database) + " answers at " + database.url());
    }

    private MicroServer serverOn(DatabaseAccess database) throws Refusal {
        tell("server    starting on port " + options.port() + ", log "
                + options.data().resolve("server.log"));
        return running.keep(() -> MicroServer.start(serverSettings(database)));
    }

    private void requireAdministrator(DatabaseAccess database) throws Refusal {
        boolean given = !environment.getOrDefault(ADMIN_PASSWORD, "").isBlank();
        if (options.empty() && !given && !NamedDatabase.hasAdministrator(database)) {
            throw new Refusal("--empty wants the first administrator's password: set the variable " + ADMIN_PASSWORD
                    + " and start again");
        }
    }

    private ServerSettings serverSettings(DatabaseAccess database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("huike.demo", Boolean.toString(!options.empty()));
        settings.put("huike.data", options.data().toString());
        options.nodeName().ifPresent(name -> settings.put("huike.node", name));
        settings.putAll(unlessGiven());
        return new ServerSettings(
                root.resolve("crm-launcher/target/payara-micro.jar"),
                root.resolve("crm-war/target/crm-war.war"),
                options.port(),
                options.data(),
                database,
                settings,
                Map.of(),
                ServerSettings.Speed.QUICK_START);
    }

    /** What the environment may say otherwise. */
    private Map<String, String> unlessGiven() {
        Map<String, String> settings = new HashMap<>(options.empty() ? Map.of() : ServerSettings.OF_THE_DEMO);
        // the address of several nodes is that of what stands before them, or of the first
        settings.put(
                "huike.public-url",
                "http://localhost:" + (options.node().isPresent() ? RunOptions.DEFAULT_PORT : options.port()));
        settings.keySet().removeIf(name -> environment.containsKey(variable(name)));
        return settings;
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private void tell(String line) {
        out.println("  " + line);
    }
}
