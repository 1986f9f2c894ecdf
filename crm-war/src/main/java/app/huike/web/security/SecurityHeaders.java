package app.huike.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every response tells the browser: no frames, no guessing of types, no address to other sites, and nothing kept of what is behind the
 * log-in. Pages get a second, stricter content policy with a nonce from PrimeFaces; a browser obeys both.
 */
public class SecurityHeaders implements Filter {

    private static final String FOR_PROGRAMS = "default-src 'none'; frame-ancestors 'none'";
    private static final String FOR_PAGES =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        write(Place.of(http), http.isSecure(), (HttpServletResponse) response);
        chain.doFilter(request, response);
    }

    private static void write(Place place, boolean secure, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", place.isRest() || place.isEngine() ? FOR_PROGRAMS : FOR_PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (!place.isResource()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
