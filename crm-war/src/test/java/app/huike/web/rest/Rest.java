package app.huike.web.rest;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** A program that calls the REST interface of the running Huike. */
final class Rest {

    /** Over HTTP/2 the server ends a connection on which nothing came for half a minute, also while an answer to a move of the clock is made. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RunningHuike huike;
    private final String key;

    private Rest(RunningHuike huike, String key) {
        this.huike = huike;
        this.key = key;
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(http.body());
            } catch (IOException broken) {
                throw new AssertionError("no JSON: " + http.body(), broken);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return http.request().method() + " " + http.uri() + " → " + status() + " " + http.body();
        }
    }

    /** With the demo's key. */
    static Rest demo() {
        return at(RunningHuike.shared());
    }

    /** With the demo's key, of a Huike that is not the shared one. */
    static Rest at(RunningHuike huike) {
        return new Rest(huike, huike.apiKey());
    }

    /** With another key; null for none. */
    static Rest by(String key) {
        return new Rest(RunningHuike.shared(), key);
    }

    /** A ref that no other test has. */
    static String ref(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), List.of());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), List.of());
    }

    Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), List.of("Content-Type", "application/json"));
    }

    Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), List.of("Content-Type", "application/json"));
    }

    Answer post(String path, String json, String idempotencyKey) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(json),
                List.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey));
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(huike.baseUri() + "api/v1" + path))
                .method(method, body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return asDocumented(new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Every answer that any test gets is as the OpenAPI document says. */
    private static Answer asDocumented(Answer answer) {
        if (answer.http().headers().firstValue("Content-Type").orElse("").matches("application/(problem\\+)?json.*")) {
            ApiDocument.shared()
                    .proves(
                            answer.http().request().method(),
                            answer.http().uri().getRawPath(),
                            answer.status(),
                            answer.json());
        }
        return answer;
    }
}
