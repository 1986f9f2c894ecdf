package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document says what holds. That real answers are as it says, {@link Rest} looks at with each answer of all tests. */
class OpenApiIT {

    private static final List<String> WITHOUT_BODY = List.of(
            "POST /api/v1/tasks/{id}/claim",
            "POST /api/v1/tasks/{id}/resume",
            "POST /api/v1/tasks/{id}/reopen",
            "POST /api/v1/tasks/{id}/approve",
            "POST /api/v1/stages/{stage}/migrations/{id}/let-go",
            "POST /api/v1/stages/{stage}/migrations/{id}/undo",
            "POST /api/v1/tasks/{id}/take-back",
            "POST /api/v1/task-batches/{id}/take-back",
            "POST /api/v1/assignment-rules/{team}/apply",
            "POST /api/v1/imports/{id}/confirm",
            "POST /api/v1/imports/{id}/drop",
            "POST /api/v1/test-mails",
            "PUT /api/v1/customers/{ref}/profiling-objection");

    private final ApiDocument document = ApiDocument.shared();

    @Test
    void everySchemaHasFieldsAndEveryFieldAType() {
        JsonNode schemas = document.root().path("components").path("schemas");
        assertThat(schemas.size()).isGreaterThan(20);
        schemas.fields().forEachRemaining(schema -> {
            assertThat(schema.getValue().path("properties")).as(schema.getKey()).isNotEmpty();
            schema.getValue().path("properties").fields().forEachRemaining(field -> assertThat(
                            document.resolved(field.getValue()).path("type").asText())
                    .as(schema.getKey() + "." + field.getKey())
                    .isNotEmpty());
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = document.root().findValues("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.root().at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void everyCallSaysWhatItTakesAndAnswers() {
        document.operations().forEach((call, operation) -> {
            assertThat(operation.path("summary").asText()).as(call).isNotBlank();
            assertThat(operation.path("responses").has("default")).as(call).isTrue();
            operation.path("responses").fields().forEachRemaining(answer -> {
                if (!answer.getKey().equals("204")) {
                    JsonNode content = document.resolved(answer.getValue()).path("content");
                    assertThat(content.findPath("schema"))
                            .as(call + " " + answer.getKey())
                            .isNotEmpty();
                }
            });
            assertThat(operation.path("responses").findValuesAsText("description"))
                    .as(call)
                    .isNotEmpty();
            if (call.matches("(PUT|POST) .*") && !WITHOUT_BODY.contains(call)) {
                assertThat(operation.path("requestBody").path("content").findPath("schema"))
                        .as(call)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void callsHaveNamesOfTheirOwn() {
        List<String> names = new ArrayList<>();
        document.operations()
                .values()
                .forEach(operation -> names.add(operation.path("operationId").asText()));
        assertThat(names).doesNotHaveDuplicates().contains("customerFind", "customerHistoryTimeline", "purchaseAccept");
    }

    @Test
    void pagesKeysAndMoneyAreDescribed() {
        JsonNode find = document.operations().get("GET /api/v1/customers");
        assertThat(find.path("parameters").findValuesAsText("name")).containsExactly("q", "tier", "limit", "cursor");
        assertThat(find.path("parameters").get(2).path("schema").path("maximum").asInt())
                .isEqualTo(500);
        assertThat(document.operations()
                        .get("POST /api/v1/tasks/{id}/claim")
                        .path("parameters")
                        .findValuesAsText("name"))
                .containsExactly("id", "Idempotency-Key");
        JsonNode money = document.root().at("/components/schemas/Money/properties");
        assertThat(money.path("amount").path("type").asText()).isEqualTo("string");
        assertThat(money.path("currency").path("example").asText()).isEqualTo("USD");
        JsonNode customer = document.root().at("/components/schemas/Customer");
        assertThat(customer.at("/properties/createdAt/format").asText()).isEqualTo("date-time");
        assertThat(customer.path("required").toString())
                .contains("\"ref\"", "\"name\"", "\"consents\"")
                .doesNotContain("email");
        assertThat(document.root().at("/components/schemas/Problem/required").toString())
                .contains("\"code\"");
    }

    /** The look at every answer notices what it is there for. */
    @Test
    void anAnswerThatIsNotAsTheDocumentSaysIsNoticed() throws Exception {
        JsonNode clock = document.root().at("/components/schemas/Clock");
        ObjectMapper json = new ObjectMapper();
        assertThat(document.differences(clock, json.readTree("{\"now\":\"2026-01-01T00:00:00Z\"}"), ""))
                .isEmpty();
        assertThat(document.differences(clock, json.readTree("{\"now\":1,\"zone\":\"Z\"}"), ""))
                .containsExactly(".now is no string", ".zone is not in the document");
        assertThat(document.differences(clock, json.readTree("{}"), "")).containsExactly(".now is missing");
    }
}
