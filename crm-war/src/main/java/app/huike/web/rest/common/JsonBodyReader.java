package app.huike.web.rest.common;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Reads the body of a request: at most 1 MB, one JSON object. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(BodyLimit.JSON + 1);
        if (bytes.length > BodyLimit.JSON) {
            throw BodyLimit.exceeded(BodyLimit.JSON);
        }
        try {
            return new JsonBody(Json.object(bytes));
        } catch (Json.MalformedJson broken) {
            throw new RestProblem(400, "JSON_MALFORMED", Map.of("why", broken.getMessage()));
        }
    }
}
