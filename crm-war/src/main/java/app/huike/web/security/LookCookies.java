package app.huike.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What a browser keeps of its reader's choices, until its next log-in, and for pages without one. */
public final class LookCookies {

    public static final String LANGUAGE = "huike-language";
    public static final String THEME = "huike-theme";

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private LookCookies() {}

    /** From now on pages in this browser speak that language. */
    public static void keepLanguage(String tag, HttpServletRequest request, HttpServletResponse response) {
        keep(LANGUAGE, tag, request, response);
    }

    /** From now on pages in this browser are light, dark, or as the system is. */
    public static void keepTheme(String theme, HttpServletRequest request, HttpServletResponse response) {
        keep(THEME, theme, request, response);
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
