package app.huike.lifecycle.release;

import app.huike.lifecycle.engine.EngineStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Publishes the shipped diagrams when the engine is up and before it runs a job; one that is refused stops the start. */
@ApplicationScoped
public class ShipAtStart {

    @Inject
    private Shipping shipping;

    void ship(@Observes EngineStarted started) {
        ShippedStages.find(ShipAtStart.class.getClassLoader()).forEach(shipping::ship);
    }
}
