package app.huike.web.trace;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Spans;
import app.huike.crm.platform.Trace;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Everything that a request causes carries one id: that of the caller's {@code traceparent}, its {@code X-Request-Id}, or a new one. The answer tells it
 * as {@code X-Request-Id}.
 */
public class TraceFilter implements Filter {

    private static final String OF_THIS_REQUEST = "huike.trace";
    private static final String HEADER = "X-Request-Id";

    @Inject
    private Spans spans;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trace trace = trace((HttpServletRequest) request);
        ((HttpServletResponse) response).setHeader(HEADER, trace.id());
        try {
            CurrentTrace.call(
                    trace,
                    () -> spans.within(() -> {
                        chain.doFilter(request, response);
                        return null;
                    }));
        } catch (IOException | ServletException | RuntimeException known) {
            throw known;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** The page that tells of a failure is part of the request that failed. */
    private static Trace trace(HttpServletRequest request) {
        if (!(request.getAttribute(OF_THIS_REQUEST) instanceof Trace)) {
            Trace trace = Trace.saidBy(request.getHeader("traceparent"), request.getHeader(HEADER));
            request.setAttribute(OF_THIS_REQUEST, trace);
        }
        return (Trace) request.getAttribute(OF_THIS_REQUEST);
    }
}
