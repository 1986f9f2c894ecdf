package app.huike.web.health;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers, and its schema is that of this build. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private CrmDatabase database;

    @Inject
    private Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return Asked.of("database", this::look);
    }

    private HealthCheckResponse look() {
        boolean answers = database.answers();
        boolean migrated = migrations.done();
        return HealthCheckResponse.named("database")
                .withData("answers", answers)
                .withData("migrated", migrated)
                .status(answers && migrated)
                .build();
    }
}
