package app.huike.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The drafts of a running Huike, by its REST interface. */
final class DesignServer {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI root;
    private final String key;

    /**
     * @param address of the server
     * @param key of a designer
     */
    DesignServer(String address, String key) throws Refusal {
        try {
            this.root = URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException noAddress) {
            throw new Refusal("HUIKE_URL is no address: " + address);
        }
        if (key == null || key.isBlank()) {
            throw new Refusal("set HUIKE_API_KEY to an API key of a designer (page API keys)");
        }
        this.key = key;
    }

    Map<?, ?> get(String path) throws Refusal {
        return call("GET", path, null);
    }

    Map<?, ?> call(String method, String path, String json) throws Refusal {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(1))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answered(answer.statusCode(), answer.body());
        } catch (IOException unreachable) {
            throw new Refusal("no Huike answers at " + root + ": start it, or set HUIKE_URL", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("stopped", stopped);
        }
    }

    private Map<?, ?> answered(int status, String body) throws Refusal {
        Map<?, ?> json = json(body);
        if (status >= 400) {
            throw new Refusal(
                    json.get("code") == null
                            ? "the server answered " + status
                            : json.get("detail") + " (" + json.get("code") + ")");
        }
        return json;
    }

    private Map<?, ?> json(String body) throws Refusal {
        try {
            return JsonText.read(body) instanceof Map<?, ?> object ? object : Map.of();
        } catch (IllegalArgumentException noJson) {
            throw new Refusal("what answers at " + root + " is no Huike", noJson);
        }
    }
}
