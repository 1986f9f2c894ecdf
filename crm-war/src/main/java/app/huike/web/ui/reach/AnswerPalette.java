package app.huike.web.ui.reach;

import app.huike.web.ui.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What was typed into the palette, answered as JSON {@code {"items": [{kind, heading, label, detail?, path}]}} with the rights of whoever is
 * logged in. For the pages' own script, not for programs: those have REST.
 */
@WebServlet("/reach")
public class AnswerPalette extends HttpServlet {

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());
    private static final int LONGEST = 200;

    @Inject
    private transient FindAnything anything;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        if (typed != null && typed.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonGenerator json = JSON.createGenerator(response.getWriter())) {
            json.writeStartObject().writeStartArray("items");
            anything.find(typed).forEach(found -> write(json, found, request.getContextPath()));
            json.writeEnd().writeEnd();
        }
    }

    private void write(JsonGenerator json, Found found, String root) {
        json.writeStartObject()
                .write("kind", found.kind())
                .write("heading", texts.get("palette.of." + found.kind()))
                .write("label", found.label());
        if (found.detail() != null) {
            json.write("detail", found.detail());
        }
        json.write("path", root + found.path()).writeEnd();
    }
}
