package app.huike.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells OpenTelemetry how long something took, and what it belongs to: spans with the id of the {@link CurrentTrace}. Off, unless IT switches it on by
 * {@code otel.sdk.disabled=false}; then everything is done as if this were not there.
 */
@ApplicationScoped
public class Spans {

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Deed<T, E extends Exception> {
        T done() throws E;
    }

    @Inject
    @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
    boolean off = true;

    /** Asked only where spans are on: outside of a server its library is not there. */
    @Inject
    Instance<TelemetrySpans> telemetry;

    /** None at all: for work outside the container. */
    public static Spans none() {
        return new Spans();
    }

    /** Begins the trace here: what is told until the deed is done belongs to the current trace, whoever tells it. */
    public <T, E extends Exception> T within(Deed<T, E> deed) throws E {
        return off ? deed.done() : telemetry.get().within(deed);
    }

    /**
     * A span of its own for this.
     *
     * @param facts what to tell of it, ids and names only, nothing of customers
     */
    public <T, E extends Exception> T around(String name, Map<String, String> facts, Deed<T, E> deed) throws E {
        return off ? deed.done() : telemetry.get().around(name, facts, deed);
    }
}
