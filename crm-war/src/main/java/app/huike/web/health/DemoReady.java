package app.huike.web.health;

import app.huike.lifecycle.demo.DemoData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * In the demo: its accounts and data are there; meanwhile {@code progress} tells how far it is, and {@code open} whether people may look around
 * already. Elsewhere always up.
 */
@Readiness
@ApplicationScoped
public class DemoReady implements HealthCheck {

    @Inject
    private DemoData demo;

    @Override
    public HealthCheckResponse call() {
        return Asked.of("demo", this::look);
    }

    private HealthCheckResponse look() {
        boolean ready = demo.ready();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("demo").status(ready);
        if (!ready) {
            answer.withData("progress", demo.progress()).withData("open", demo.open());
        }
        demo.failure().ifPresent(why -> answer.withData("failure", why));
        return answer.build();
    }
}
