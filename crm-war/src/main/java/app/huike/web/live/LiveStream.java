package app.huike.web.live;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The stream of events for one browser. It ends now and then, and the browser comes again: so who may hear is asked anew. */
@WebServlet(urlPatterns = LiveStream.PATH, asyncSupported = true)
public class LiveStream extends HttpServlet {

    static final String PATH = "/live";
    private static final Duration LIFE = Duration.ofMinutes(2);

    @Inject
    private transient LiveListeners listeners;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = CurrentActor.get();
        if (!actor.may(Permission.TASK_WORK)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        // a proxy that collects answers would keep events back
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext open = request.startAsync();
        open.setTimeout(LIFE.toMillis());
        listeners.add(new LiveListener(actor, open));
    }
}
