package app.huike.web.rest.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Answers with a problem where no resource has been reached yet. */
@ApplicationScoped
public class ProblemWriter {

    @Inject
    private Problems problems;

    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            Map<String, Object> values)
            throws IOException {
        byte[] body = Json.bytes(problems.of(status, code, values, ReaderLanguage.of(request)));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
