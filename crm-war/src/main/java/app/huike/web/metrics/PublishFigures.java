package app.huike.web.metrics;

import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Every room's figures as gauges {@code huike_…}; each is asked when somebody asks for it, and is {@value #NOT_KNOWN} where it cannot be told. */
@ApplicationScoped
public class PublishFigures {

    private static final Logger LOG = Logger.getLogger(PublishFigures.class.getName());
    private static final String PREFIX = "huike_";
    private static final long NOT_KNOWN = -1;

    @Inject
    private MetricRegistry registry;

    @Inject
    @Any
    private Instance<OperatingFigures> rooms;

    void publish(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rooms.stream().flatMap(room -> room.figures().stream()).forEach(this::publish);
    }

    private void publish(OperatingFigure figure) {
        Metadata about = Metadata.builder()
                .withName(PREFIX + figure.name())
                .withUnit(figure.unit())
                .withDescription(figure.meaning())
                .build();
        registry.gauge(about, () -> asked(figure.name(), figure.now()));
    }

    /** The monitor asks on, whatever is the matter: readiness tells what it is. */
    private static long asked(String name, LongSupplier figure) {
        try {
            return figure.getAsLong();
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "no figure " + name, away);
            return NOT_KNOWN;
        }
    }
}
