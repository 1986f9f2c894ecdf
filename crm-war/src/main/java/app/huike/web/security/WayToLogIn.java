package app.huike.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Leads a reader whose session is not there (any more) to the log-in, and from there back to where he was. */
record WayToLogIn(HttpServletRequest request, HttpServletResponse response) {

    void lead(Place place) throws IOException {
        if (!place.isPage()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String logIn = LocalPath.logIn(request.getContextPath(), back(place));
        if (isInBackground(request)) {
            leadScript(logIn);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", logIn);
        }
    }

    /** Whether a page's script asks, and not somebody for a page. */
    static boolean isInBackground(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A form that is sent in the background understands only this. */
    private void leadScript(String logIn) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response id=\"j_id1\"><redirect url=\""
                        + logIn.replace("&", "&amp;") + "\"></redirect></partial-response>");
    }

    /** The page that was asked for; behind a form, the page on which it stood, with what its address says. */
    private String back(Place place) {
        if (!"GET".equals(request.getMethod())) {
            return stoodOn(place);
        }
        String query = request.getQueryString();
        return place.path() + (query == null ? "" : "?" + query);
    }

    private String stoodOn(Place place) {
        try {
            URI page = URI.create(String.valueOf(request.getHeader("Referer")));
            boolean same = (request.getContextPath() + place.path()).equals(page.getPath());
            return same && page.getRawQuery() != null ? place.path() + "?" + page.getRawQuery() : place.path();
        } catch (IllegalArgumentException nonsense) {
            return place.path();
        }
    }
}
