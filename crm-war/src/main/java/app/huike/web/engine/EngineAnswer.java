package app.huike.web.engine;

import app.huike.web.rest.common.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers in the shape of the engine's REST interface. */
public final class EngineAnswer {

    private EngineAnswer() {}

    /** How that interface tells of failures. */
    private record Failure(String type, String message) {}

    public static void failure(HttpServletResponse response, int status, String type, String message)
            throws IOException {
        write(response, status, new Failure(type, message));
    }

    static void write(HttpServletResponse response, int status, Object answer) throws IOException {
        byte[] body = Json.bytes(answer);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
