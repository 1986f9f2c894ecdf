package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The OpenAPI document of the running Huike, and whether an answer is as it says. */
final class ApiDocument {

    private static final ApiDocument SHARED = new ApiDocument(read());

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    static ApiDocument shared() {
        return SHARED;
    }

    JsonNode root() {
        return document;
    }

    /** All calls, by {@code GET /api/v1/customers}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new java.util.TreeMap<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(verb -> all.put(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), verb.getValue())));
        return all;
    }

    /** Fails where the document does not know this answer; silent about addresses that it does not have. */
    void proves(String method, String path, int status, JsonNode body) {
        operation(method, path).ifPresent(operation -> {
            JsonNode answers = operation.path("responses");
            JsonNode answer = resolved(answers.path(status < 300 ? String.valueOf(status) : "default"));
            assertThat(answer.isMissingNode())
                    .as("%s %s answers %s, which the document does not have", method, path, status)
                    .isFalse();
            JsonNode schema = answer.path("content")
                    .path(status < 300 ? "application/json" : "application/problem+json")
                    .path("schema");
            assertThat(differences(schema, body, ""))
                    .as("%s %s %s %s", method, path, status, body)
                    .isEmpty();
        });
    }

    /** What a value has that its schema does not say, and what it lacks. */
    List<String> differences(JsonNode schema, JsonNode value, String where) {
        List<String> found = new ArrayList<>();
        compare(schema, value, where, found);
        return found;
    }

    private void compare(JsonNode given, JsonNode value, String where, List<String> found) {
        JsonNode schema = resolved(given);
        if (value.isNull()) {
            if (!given.path("nullable").asBoolean()) {
                found.add(where + " is null");
            }
            return;
        }
        if (!isType(schema.path("type").asText(), value)) {
            found.add(where + " is no " + schema.path("type").asText());
        } else if (schema.has("enum") && !schema.path("enum").toString().contains(value.toString())) {
            found.add(where + " is none of " + schema.path("enum"));
        } else if (value.isArray()) {
            value.forEach(item -> compare(schema.path("items"), item, where + "[]", found));
        } else if (value.isObject()) {
            compareFields(schema, value, where, found);
        }
    }

    private void compareFields(JsonNode schema, JsonNode value, String where, List<String> found) {
        value.fields().forEachRemaining(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode wanted = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (wanted.isMissingNode()) {
                found.add(where + "." + field.getKey() + " is not in the document");
            } else {
                compare(wanted, field.getValue(), where + "." + field.getKey(), found);
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                found.add(where + "." + name.asText() + " is missing");
            }
        });
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode node) {
        JsonNode inner = node.has("allOf") ? node.path("allOf").get(0) : node;
        return inner.has("$ref")
                ? resolved(document.at(inner.path("$ref").asText().substring(1)))
                : inner;
    }

    /** The call of an address; one with fewer placeholders wins. */
    private Optional<JsonNode> operation(String method, String path) {
        return StreamSupport.stream(
                        ((Iterable<Map.Entry<String, JsonNode>>)
                                        () -> document.path("paths").fields())
                                .spliterator(),
                        false)
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
                .min(java.util.Comparator.comparing(entry -> entry.getKey().split("\\{").length))
                .map(entry -> entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(RunningHuike.shared()
                            .baseUri()
                            .resolve("openapi?format=JSON")
                            .toURL());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
