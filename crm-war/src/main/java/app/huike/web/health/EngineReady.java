package app.huike.web.health;

import app.huike.lifecycle.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The engine is up, what came with the product is published, and jobs are run. */
@Readiness
@ApplicationScoped
public class EngineReady implements HealthCheck {

    @Inject
    private Engine engine;

    @Override
    public HealthCheckResponse call() {
        return Asked.of(
                "engine",
                () -> HealthCheckResponse.named("engine").status(engine.up()).build());
    }
}
