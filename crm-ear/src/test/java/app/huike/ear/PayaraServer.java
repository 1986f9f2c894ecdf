package app.huike.ear;

import app.huike.launch.DatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A domain of its own on the full Payara Server, set up as docs/it.md tells IT to. */
final class PayaraServer implements AutoCloseable {
    private static final String DOMAIN = "crm";
    private static final Duration READINESS_LIMIT = Duration.ofSeconds(90);

    private final Path domain;
    private final int portBase;
    private final Asadmin asadmin;

    private PayaraServer(Path installation, Map<String, String> environment) {
        this.domain = installation.resolve("glassfish/domains").resolve(DOMAIN);
        this.portBase = freePortBase();
        this.asadmin = new Asadmin(installation, environment);
    }

    /** Creates the domain and starts it; the settings are given as IT gives them, by the environment. */
    static PayaraServer started(Path installation, DatabaseAccess database, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("HUIKE_DATABASE_URL", database.url());
        environment.put("HUIKE_DATABASE_USER", database.user());
        environment.put("HUIKE_DATABASE_PASSWORD", database.password());
        PayaraServer server = new PayaraServer(installation, environment);
        server.create();
        return server;
    }

    private void create() {
        if (Files.exists(domain)) {
            asadmin.run("delete-domain", DOMAIN);
        }
        asadmin.run("create-domain", "--nopassword", "--portbase", Integer.toString(portBase), DOMAIN);
        try {
            Path configuration = domain.resolve("config/domain.xml");
            Files.writeString(configuration, Files.readString(configuration).replace("-Xmx512m", "-Xmx1g"));
            Path settings = domain.resolve("config/pre-boot.asadmin");
            try (InputStream content = PayaraServer.class.getResourceAsStream("pre-boot.asadmin")) {
                Files.copy(content, settings);
            }
            // A test run that is broken off must not leave a server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(this::killIfAlive, "payara-server-stop"));
            asadmin.run("start-domain", "--prebootcommandfile", settings.toString(), DOMAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of its log are JSON from now on, as docs/it.md tells IT who collects logs. */
    void logAsJson() {
        remote("set-log-file-format", "fish.payara.enterprise.server.logging.JSONLogFormatter");
    }

    void deploy(Path ear) {
        remote("deploy", "--name", "crm", ear.toString());
    }

    void redeploy(Path ear) {
        remote("redeploy", "--name", "crm", ear.toString());
    }

    void undeploy() {
        remote("undeploy", "crm");
    }

    /** The server answers for itself some moments after the administration command has come back. */
    void awaitReadiness(String after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUri().resolve("health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + READINESS_LIMIT.toNanos();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Not ready after the " + after + ": " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(500);
            answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private void remote(String... words) {
        asadmin.run(Stream.concat(Stream.of("--port", Integer.toString(portBase + 48)), Stream.of(words))
                .toArray(String[]::new));
    }

    URI baseUri() {
        return URI.create("http://localhost:" + (portBase + 80) + "/");
    }

    Path log() {
        return domain.resolve("logs/server.log");
    }

    @Override
    public void close() {
        asadmin.run("stop-domain", DOMAIN);
    }

    private void killIfAlive() {
        try {
            Path pid = domain.resolve("config/pid");
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(domain.toString()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payara lays a domain's ports at fixed distances from a base. */
    private static int freePortBase() {
        return IntStream.iterate(
                        21_000 + (int) (ProcessHandle.current().pid() % 90) * 100,
                        base -> base < 32_000,
                        base -> base + 100)
                .filter(base -> IntStream.of(9, 20, 37, 38, 39, 48, 59, 66, 76, 80, 81, 86, 90)
                        .allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hundred free ports from 21000 to 32000"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
