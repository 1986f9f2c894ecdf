package app.huike.bench.lifecycle;

import app.huike.bench.reference.ReferenceProduct;
import app.huike.bench.shop.BenchServer;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** A Payara Micro with the archive of a reference, called as a shop's program would call it. */
final class ReferenceServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOOK_AGAIN_MILLIS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MicroServer server;

    private ReferenceServer(MicroServer server) {
        this.server = server;
    }

    /**
     * Returns when it has taken a purchase.
     *
     * @param first the number of its customer
     */
    static ReferenceServer start(
            Path root, Path data, DatabaseAccess access, ReferenceWar war, ReferenceProduct product, int first)
            throws IOException, InterruptedException, Refusal {
        Path archive = war.writeTo(data.resolve(product + ".war"), product);
        Path home = data.resolve(product.name());
        ReferenceServer started = new ReferenceServer(MicroServer.start(
                BenchServer.settings(root, home, access, archive, ServerSettings.USUAL_HEAP_MEGABYTES)));
        try {
            started.awaitAnswer(first);
            return started;
        } catch (Refusal refused) {
            started.close();
            throw refused;
        }
    }

    private void awaitAnswer(int first) throws InterruptedException, Refusal {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                purchase(first);
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (System.nanoTime() > limit) {
                    throw new Refusal("the reference does not start; its log: " + server.log(), notYet);
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    void purchase(int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.baseUri().resolve("purchases"))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"number\": " + number + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("the reference answers " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
