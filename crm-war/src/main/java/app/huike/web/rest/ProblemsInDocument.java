package app.huike.web.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says once in the OpenAPI document what holds for every call: how it is refused. */
public class ProblemsInDocument implements OASFilter {

    private static final String CODES =
            """
            A problem (RFC 9457) with a stable `code`: 400 JSON_MALFORMED, FIELD_UNKNOWN, FIELD_INVALID, FIELD_MISSING; 401 UNAUTHENTICATED; \
            404 what is not there or not yours; 409 a conflict with what is there, or CONFLICT_RETRY; 410 CUSTOMER_ERASED; 413 BODY_TOO_LARGE; \
            415 MEDIA_TYPE_UNSUPPORTED; 422 a rule forbids it, or IDEMPOTENCY_KEY_REUSED; 429 RATE_LIMITED, CODE_GUESSES with Retry-After.""";

    /** What the server calls the default answer of a call is the good one; the default is the problem. */
    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses answers =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        APIResponse good = answers.getDefaultValue();
        if (good != null && answers.getAPIResponses().size() == 1) {
            answers.addAPIResponse("200", good.description("as asked"));
        }
        answers.setDefaultValue(problem());
        operation.setResponses(answers);
        return operation;
    }

    private static APIResponse problem() {
        Schema text = OASFactory.createSchema().type(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("value", text)
                .addProperty("code", text)
                .addProperty("reason", text);
        Schema problem = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(error))
                .addProperty("traceId", text);
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(problem));
        return OASFactory.createAPIResponse().description(CODES).content(content);
    }
}
