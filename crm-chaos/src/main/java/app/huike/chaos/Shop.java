package app.huike.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The shop's programs: they tell the nodes what happens, and where one does not answer they tell the next, until one says that it has it. */
public final class Shop {

    private static final String JSON = "application/json";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As a load balancer waits for it. */
    private static final Duration READINESS = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 200;

    /** A node is back within a minute or two. */
    private static final int TURNS = 2_000;

    private final Cluster cluster;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicLong told = new AtomicLong();
    private final Answers answers = new Answers();

    Shop(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What a node says of its readiness, within some seconds; status 0 where it says nothing. */
    public Answer readiness(Node node) {
        return answer(HttpRequest.newBuilder(node.address().resolve("health/ready"))
                .timeout(READINESS)
                .GET()
                .build());
    }

    /** Tells nodes until one has it, each time with the same key, by which they know it again. */
    public Answer tellOnce(int node, String path, String json, String key) {
        return until(
                node,
                turn -> send(
                        cluster.node(turn),
                        request(cluster.node(turn), "POST", path, JSON, BodyPublishers.ofString(json))
                                .header("Idempotency-Key", key)));
    }

    /** Asks one node once. */
    public Answer ask(Node node, String method, String path, String json) {
        return ask(node, method, path, JSON, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private Answer ask(Node node, String method, String path, String type, BodyPublisher body) {
        return send(node, request(node, method, path, type, body));
    }

    private HttpRequest.Builder request(Node node, String method, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(node.address().resolve("api/v1/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + cluster.key())
                .header("Content-Type", type)
                .method(method, body);
    }

    private Answer send(Node node, HttpRequest.Builder request) {
        boolean ready = node.ready();
        Answer answer = answer(request.build());
        answers.add(answer, ready);
        return answer;
    }

    private Answer answer(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            boolean huikes = answer.headers().firstValue(REQUEST_ID).isPresent();
            return new Answer(answer.statusCode(), answer.body(), !huikes);
        } catch (IOException away) {
            return new Answer(0, away.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /**
     * Tells that node, or else the next ones, until one answers for good.
     *
     * @return the first answer that says more than "later"
     */
    public Answer tell(int node, String method, String path, String json) {
        return until(node, turn -> ask(cluster.node(turn), method, path, json));
    }

    /** Hands a CSV file to that node, or else to the next. */
    public Answer file(int node, String mode, String csv) {
        return until(
                node,
                turn -> ask(
                        cluster.node(turn), "POST", "imports?mode=" + mode, "text/csv", BodyPublishers.ofString(csv)));
    }

    private interface Try {
        Answer at(int node);
    }

    private Answer until(int node, Try one) {
        Answer answer = one.at(node);
        for (int turn = 1; answer.again() && turn < TURNS; turn++) {
            pause();
            answer = one.at(node + turn);
        }
        told.incrementAndGet();
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** All that the shop's programs were given since they were forgotten last. */
    Answers answers() {
        return answers;
    }

    /** How many things were told so far. */
    public long told() {
        return told.get();
    }

    /** A customer who may be written to. */
    public void customer(String ref, int node) {
        require(tell(
                node,
                "PUT",
                "customers/" + ref,
                """
                {"name": "Klara Knoten", "email": "%s", "consents": [{"purpose": "MARKETING", "channel": "EMAIL",
                 "state": "GRANTED", "source": "checkout", "statedAt": "%s"}]}"""
                        .formatted(address(ref), now())));
    }

    /** What the customer buys now. */
    public Answer purchase(String ref, String customer, int node) {
        return tell(node, "POST", "purchases", purchase(ref, customer));
    }

    /** The same as JSON. */
    public static String purchase(String ref, String customer) {
        return """
                {"ref": "%s", "customerRef": "%s", "at": "%s", "total": {"amount": "60.00", "currency": "USD"}}"""
                .formatted(ref, customer, now());
    }

    /** A new customer who buys for the first time: two things are told. */
    public void firstPurchase(String customer, int node) {
        customer(customer, node);
        require(purchase(customer + "-1", customer, node));
    }

    private static void require(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException("not taken: " + answer);
        }
    }

    /** Where the customer's mail goes. */
    public static String address(String customer) {
        return customer + "@mail.example";
    }

    /** This second. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
