package app.huike.bench.shop;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.FreePort;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The product as the benchmarks start it: the JVM's own choice of compiler and collector, the demo's accounts and clock, none of its customers. */
public final class BenchServer {

    /** Of all accounts. */
    public static final String PASSWORD = "bench-pass-1234";

    /** Of REST. */
    public static final String KEY = "hk_demo_key_of_the_benchmarks_0123456789";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private BenchServer() {}

    /** Starts it and waits until it is ready. */
    public static MicroServer ready(Path root, Path data, DatabaseAccess database) throws Refusal {
        return ready(root, data, database, ServerSettings.USUAL_HEAP_MEGABYTES);
    }

    /** The same with that much memory. */
    public static MicroServer ready(Path root, Path data, DatabaseAccess database, int heapMegabytes) throws Refusal {
        MicroServer server = MicroServer.start(
                settings(root, data, database, root.resolve("crm-war/target/crm-war.war"), heapMegabytes));
        server.awaitReady(START_LIMIT, check -> Telling.tell("waiting   " + check));
        return server;
    }

    /** The same for any application. */
    public static ServerSettings settings(Path root, Path data, DatabaseAccess database, Path war, int heapMegabytes)
            throws Refusal {
        Map<String, String> settings = new HashMap<>(ServerSettings.OF_THE_DEMO);
        settings.putAll(Map.of("huike.demo", "true", "huike.demo.data", "none", "huike.data", data.toString()));
        try {
            return new ServerSettings(
                    root.resolve("crm-launcher/target/payara-micro.jar"),
                    war,
                    FreePort.find(),
                    data,
                    database,
                    settings,
                    Map.of("HUIKE_DEMO_PASSWORD", PASSWORD, "HUIKE_DEMO_API_KEY", KEY),
                    ServerSettings.Speed.LONG_RUN,
                    heapMegabytes);
        } catch (IOException noPort) {
            throw new Refusal("no free port: " + noPort.getMessage(), noPort);
        }
    }
}
