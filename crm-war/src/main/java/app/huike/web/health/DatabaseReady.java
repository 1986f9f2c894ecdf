package app.huike.web.health;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers, its disk takes what is written, and its schema is that of this build. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private Asked asked;

    @Inject
    private CrmDatabase database;

    @Inject
    private Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return asked.within("database", this::look);
    }

    private HealthCheckResponse look() {
        boolean answers = database.answers();
        boolean writes = answers && database.takesWrites();
        boolean migrated = migrations.done();
        return HealthCheckResponse.named("database")
                .withData("answers", answers)
                .withData("writes", writes)
                .withData("migrated", migrated)
                .status(writes && migrated)
                .build();
    }
}
