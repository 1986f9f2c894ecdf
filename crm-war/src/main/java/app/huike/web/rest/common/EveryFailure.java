package app.huike.web.rest.common;

import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.shared.Causes;
import app.huike.crm.shared.Refused;
import app.huike.web.refusal.Conflicts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a problem of whatever goes wrong. What nobody foresaw is written to the log under the trace id and told to nobody. */
@Provider
public class EveryFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(EveryFailure.class.getName());

    private static final String TOLD = "huike.unforeseen";

    private static final Map<Integer, String> CODES = Map.of(
            400, "REQUEST_MALFORMED",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            415, "MEDIA_TYPE_UNSUPPORTED");

    @Inject
    private Problems problems;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Locale reader = ReaderLanguage.of(request);
        Optional<Refused> refused = find(failure, Refused.class);
        if (refused.isPresent()) {
            return refused(refused.get(), reader);
        }
        Optional<RestProblem> problem = find(failure, RestProblem.class);
        if (problem.isPresent()) {
            RestProblem known = problem.get();
            return answer(problems.of(known.status(), known.code(), known.values(), reader))
                    .build();
        }
        if (failure instanceof WebApplicationException web
                && CODES.containsKey(web.getResponse().getStatus())) {
            return ofTheServer(web.getResponse(), reader);
        }
        if (Conflicts.is(failure)) {
            return refused(Refused.conflict("CONFLICT_RETRY"), reader);
        }
        return DatabaseFailure.isCausedByOutage(failure) ? away(failure, reader) : unforeseen(failure, reader);
    }

    /** One line in the log for each call: a stack trace would say nothing of the database. */
    private Response away(Throwable failure, Locale reader) {
        long wait = DatabaseFailure.TRY_AGAIN_AFTER.toSeconds();
        Problem problem = problems.of(503, "DATABASE_AWAY", Map.of("retryAfterSeconds", wait), reader);
        if (request.getAttribute(TOLD) == null) {
            request.setAttribute(TOLD, problem);
            String why = DatabaseFailure.outage(failure).orElse("");
            LOG.warning(() -> "REST found the database away, traceId " + problem.traceId() + ", " + request.getMethod()
                    + " " + request.getRequestURI() + ": " + why);
        }
        return answer(problem).header(HttpHeaders.RETRY_AFTER, wait).build();
    }

    private Response refused(Refused refused, Locale reader) {
        Response.ResponseBuilder answer = answer(problems.of(refused, reader));
        Object wait = refused.parameters().get("retryAfterSeconds");
        return (wait == null ? answer : answer.header(HttpHeaders.RETRY_AFTER, wait)).build();
    }

    /** What the server found before a resource was reached: no such address, method or content. */
    private Response ofTheServer(Response found, Locale reader) {
        String code = CODES.get(found.getStatus());
        Problem problem = problems.of(found.getStatus(), code, Map.of("wanted", wanted()), reader);
        Response.ResponseBuilder answer = answer(problem);
        String allow = found.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private String wanted() {
        return request.getRequestURI().endsWith("/imports") ? "text/csv" : "application/json";
    }

    /** The server asks twice about a failure inside of a door; it is one failure, with one trace id. */
    private Response unforeseen(Throwable failure, Locale reader) {
        if (!(request.getAttribute(TOLD) instanceof Problem)) {
            Problem problem = problems.of(500, "INTERNAL", Map.of(), reader);
            request.setAttribute(TOLD, problem);
            String what = request.getMethod() + " " + request.getRequestURI();
            LOG.log(Level.SEVERE, "REST failed, traceId " + problem.traceId() + ", " + what, failure);
        }
        return answer((Problem) request.getAttribute(TOLD)).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(Json.bytes(problem));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Causes.of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
