package app.huike.web.health;

import app.huike.crm.platform.ClockSkew;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** This node's clock is the database's, within {@link ClockSkew#LIMIT}: {@code aheadMillis} tells how far it is ahead, negative where it is behind. */
@Readiness
@ApplicationScoped
public class ClockReady implements HealthCheck {

    @Inject
    private Asked asked;

    @Inject
    private CrmDatabase database;

    @Override
    public HealthCheckResponse call() {
        return asked.within("clock", () -> answer(database.clockSkew()));
    }

    static HealthCheckResponse answer(Optional<ClockSkew> skew) {
        // a database that does not answer is told by DatabaseReady
        return skew.map(known -> HealthCheckResponse.named("clock")
                        .withData("aheadMillis", known.ahead().toMillis())
                        .status(known.borne())
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("clock"));
    }
}
