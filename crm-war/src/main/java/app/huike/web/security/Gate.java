package app.huike.web.security;

import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.security.ApiKeys;
import app.huike.crm.security.CurrentActor;
import app.huike.web.engine.EngineAnswer;
import app.huike.web.rest.common.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Turns away who may not pass. A program without a key gets 401; a reader without a session is led to the log-in and back; a page that one may
 * not see is not there; a form that another site sends is refused.
 */
public class Gate implements Filter {

    private static final long AGAIN_IN_SECONDS = DatabaseFailure.TRY_AGAIN_AFTER.toSeconds();

    @Inject
    private ProblemWriter problems;

    @Inject
    private RateLimits limits;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // before anybody reads a parameter, or the container takes what people type for Latin-1
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Place place = Place.of(http);
        if (place.isRest()) {
            rest(http, answer, chain);
        } else if (place.isEngine()) {
            engine(http, answer, chain);
        } else if (!place.isOpen() && Caller.isUnknowable(http)) {
            later(http, answer);
        } else if (ForeignPost.is(http, place)) {
            refuse(answer, "This request did not come from a page of this site.");
        } else if (!place.isOpen() && Caller.account(http).isEmpty()) {
            new WayToLogIn(http, answer).lead(place);
        } else if (ForeignPost.lacksNonce(http, place)) {
            refuse(answer, "This form did not come from a page of this site.");
        } else if (place.isOpen()) {
            chain.doFilter(request, response);
        } else if (place.isPage() && !place.path().isBlank() && !mayEnter(place)) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void rest(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ApiKeys.Caller> caller = Caller.key(request);
        long wait = caller.map(key -> limits.secondsToWait(key.keyId())).orElse(0L);
        if (Caller.isUnknowable(request)) {
            response.setHeader("Retry-After", Long.toString(AGAIN_IN_SECONDS));
            problems.write(request, response, 503, "DATABASE_AWAY", Map.of("retryAfterSeconds", AGAIN_IN_SECONDS));
        } else if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, 401, "UNAUTHENTICATED", Map.of());
        } else if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            problems.write(request, response, 429, "RATE_LIMITED", Map.of("retryAfterSeconds", wait));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** No browser is asked for a password here: it would send it again whenever another site likes. */
    private void engine(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ApiKeys.Caller> caller = Caller.key(request);
        long wait = caller.map(key -> limits.secondsToWait(key.keyId())).orElseGet(() -> Caller.wait(request));
        if (Caller.isUnknowable(request)) {
            response.setHeader("Retry-After", Long.toString(AGAIN_IN_SECONDS));
            EngineAnswer.failure(response, 503, "ProcessEngineException", "The database is away for the moment.");
        } else if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            EngineAnswer.failure(response, 429, "RateLimitException", "Too many calls. Wait " + wait + " s.");
        } else if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            EngineAnswer.failure(response, 401, "AuthenticationException", "The login or the key is not known.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page that asks in the background stays as it is, and says so itself: it gets no page that would take its place. */
    private static void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (WayToLogIn.isInBackground(request)) {
            response.setHeader("Retry-After", Long.toString(AGAIN_IN_SECONDS));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean mayEnter(Place place) {
        return place.path().equals("/") || PageRights.maySee(CurrentActor.get(), place.path());
    }

    private static void refuse(HttpServletResponse response, String text) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text);
    }
}
