package app.huike.web.ui.task;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFiles;
import app.huike.lifecycle.task.TaskFiles.Content;
import app.huike.web.ui.KnownId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file beside a task, to be saved: a browser never shows it as a page of ours. */
@WebServlet("/tasks/file")
public class ShowFile extends HttpServlet {

    @Inject
    private transient TaskFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Content content = files.get(KnownId.of(request.getParameter("id")));
            response.setContentType(content.file().type());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''" + encoded(content.file().name()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(content.bytes().length);
            response.getOutputStream().write(content.bytes());
        } catch (Refused refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
