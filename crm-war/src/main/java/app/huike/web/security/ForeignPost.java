package app.huike.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * A form or script of another site that writes in a reader's name. Browsers say where a request comes from; the view state, which a form of
 * ours carries and nobody can guess, is the second lock, and the cookie's SameSite the third.
 */
final class ForeignPost {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    private ForeignPost() {}

    static boolean is(HttpServletRequest request, Place place) {
        return !READING.contains(request.getMethod())
                && !place.takesForeignPosts()
                && (comesFromElsewhere(request) || lacksState(request, place));
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static boolean lacksState(HttpServletRequest request, Place place) {
        return lacks(VIEW_STATE, request, place);
    }

    /** Every form of ours brings its page's nonce back; PrimeFaces fails in the middle of rendering where one does not. */
    static boolean lacksNonce(HttpServletRequest request, Place place) {
        return !READING.contains(request.getMethod()) && !place.takesForeignPosts() && lacks(NONCE, request, place);
    }

    private static boolean lacks(String parameter, HttpServletRequest request, Place place) {
        String value = place.isPage() && !isMultipart(request) ? request.getParameter(parameter) : "there";
        return value == null || value.isEmpty();
    }

    /** An upload's parts are read by Faces itself, which takes one without a state for a first visit and does nothing with it. */
    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }
}
