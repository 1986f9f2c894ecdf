package app.huike.crm.platform;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** {@link Spans} that are told, by the server's own OpenTelemetry. */
@ApplicationScoped
class TelemetrySpans {

    private static final String WHO = "huike";
    private static final int DIGITS_OF_A_SPAN = 16;

    @Inject
    Instance<OpenTelemetry> ofTheServer;

    private volatile OpenTelemetry telemetry;

    <T, E extends Exception> T within(Spans.Deed<T, E> deed) throws E {
        Scope here = whence().makeCurrent();
        try {
            return deed.done();
        } finally {
            here.close();
        }
    }

    <T, E extends Exception> T around(String name, Map<String, String> facts, Spans.Deed<T, E> deed) throws E {
        Span span = begin(name, facts);
        Scope inside = span.makeCurrent();
        try {
            return deed.done();
        } catch (Exception failure) {
            span.recordException(failure).setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            inside.close();
            span.end();
        }
    }

    private Span begin(String name, Map<String, String> facts) {
        SpanBuilder span = telemetry().getTracer(WHO).spanBuilder(name).setParent(whence());
        facts.forEach(span::setAttribute);
        return span.startSpan();
    }

    /** Asked for at the first span: the server knows the application only while some of its code runs. */
    private OpenTelemetry telemetry() {
        if (telemetry == null) {
            telemetry = ofTheServer.get();
        }
        return telemetry;
    }

    /** Below the span at hand; else below the beginning of the current trace, which may lie on another node and another day. */
    private static Context whence() {
        Context here = Context.current();
        boolean known = Span.fromContext(here).getSpanContext().isValid();
        return known
                ? here
                : CurrentTrace.get()
                        .map(trace -> here.with(Span.wrap(beginning(trace))))
                        .orElse(here);
    }

    private static SpanContext beginning(Trace trace) {
        String id = trace.forTelemetry();
        return SpanContext.createFromRemoteParent(
                id, id.substring(0, DIGITS_OF_A_SPAN), TraceFlags.getSampled(), TraceState.getDefault());
    }
}
