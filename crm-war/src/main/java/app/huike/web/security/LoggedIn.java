package app.huike.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session remembers of whoever logged in: who, and by which password. Rights are read anew, so that they hold on every node within
 * seconds.
 */
record LoggedIn(UUID userId, int credential) implements Serializable {

    private static final String ATTRIBUTE = "huike.loggedIn";

    static Optional<LoggedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((LoggedIn) session.getAttribute(ATTRIBUTE));
    }

    /** From now on the session is this user's; it gets another id, so that nobody who planted the old one comes along. */
    void begin(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
