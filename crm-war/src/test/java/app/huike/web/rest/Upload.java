package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A file of purchases that a program brought in by REST. */
final class Upload {

    static final String HEADER = "purchase_ref,customer_ref,at,amount,currency,category\n";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> ENDS = Set.of("DONE", "FAILED");

    private final Rest shop;
    private final String id;

    private Upload(Rest shop, String id) {
        this.shop = shop;
        this.id = id;
    }

    static Upload of(Rest shop, String query, String csv) {
        return of(shop, query, csv.getBytes(StandardCharsets.UTF_8));
    }

    static Upload of(Rest shop, String query, byte[] csv) {
        Rest.Answer taken = shop.send(
                "POST", "/imports?" + query, BodyPublishers.ofByteArray(csv), List.of("Content-Type", "text/csv"));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
        return new Upload(shop, taken.json().path("id").asText());
    }

    String path() {
        return "/imports/" + id;
    }

    String id() {
        return id;
    }

    JsonNode now() {
        return shop.get(path()).json();
    }

    /** Waits until it is so. */
    JsonNode await(Predicate<JsonNode> so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = now();
        while (!so.test(seen)) {
            assertThat(System.nanoTime()).as("still " + seen).isLessThan(end);
            Thread.sleep(50);
            seen = now();
        }
        return seen;
    }

    JsonNode awaitEnd() throws InterruptedException {
        return await(seen -> ENDS.contains(seen.path("state").asText()));
    }

    /** All of its problems, in their order. */
    List<JsonNode> problems() {
        return all(path() + "/problems");
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String list) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = shop.get(list + "?limit=500").json();
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            page = shop.get(list + "?limit=500&cursor=" + page.path("next").asText())
                    .json();
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
