package app.huike.web.health;

import app.huike.lifecycle.demo.DemoData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** In the demo: its accounts and data are there. Elsewhere always up. */
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
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("demo").status(demo.ready());
        demo.failure().ifPresent(why -> answer.withData("failure", why));
        return answer.build();
    }
}
