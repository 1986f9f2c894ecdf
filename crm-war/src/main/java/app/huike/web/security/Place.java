package app.huike.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a request asks for, by the path as the container has decoded and mapped it: never by the raw address, which has many spellings.
 *
 * @param path within the application, such as {@code /tasks/inbox.xhtml}
 */
record Place(String path) {

    private static final Set<String> OPEN = Set.of(
            "/login.xhtml",
            "/setup.xhtml",
            "/unsubscribe",
            "/unsubscribe.xhtml",
            "/survey",
            "/survey/review",
            "/look",
            "/logout",
            "/favicon.ico");

    static Place of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return new Place(request.getServletPath() + (more == null ? "" : more));
    }

    boolean isRest() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** What the Camunda Modeler calls to deploy, as it would call an engine. */
    boolean isEngine() {
        return startsWith("/engine-rest");
    }

    /** Scripts, styles and pictures of the pages. */
    boolean isResource() {
        return path.startsWith("/jakarta.faces.resource/");
    }

    /** Whether one need not be logged in. */
    boolean isOpen() {
        return isResource() || isServers() || isCalendar() || OPEN.contains(path);
    }

    /** Somebody's tasks under a secret link. */
    private boolean isCalendar() {
        return path.startsWith("/calendar/");
    }

    /** What the server itself answers inside the application at the root: health, metrics and the description of the REST interface. */
    private boolean isServers() {
        return path.equals("/metrics") || startsWith("/health") || startsWith("/openapi");
    }

    private boolean startsWith(String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** A page that a browser shows, or the root, which leads to one. */
    boolean isPage() {
        return path.isEmpty() || path.equals("/") || (path.endsWith(".xhtml") && !isResource());
    }

    /** Where another site's post is meant: mail programs unsubscribe with one click (RFC 8058), by a signed link. */
    boolean takesForeignPosts() {
        return path.equals("/unsubscribe") || path.equals("/unsubscribe.xhtml");
    }
}
