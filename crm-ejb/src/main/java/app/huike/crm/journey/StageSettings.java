package app.huike.crm.journey;

import app.huike.crm.journey.domain.StagePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings {@code huike.stages.*}. */
@ApplicationScoped
class StageSettings {

    @Inject
    @ConfigProperty(name = "huike.stages.new-for")
    Duration newFor;

    @Inject
    @ConfigProperty(name = "huike.stages.lapse-gaps")
    int lapseGaps;

    @Inject
    @ConfigProperty(name = "huike.stages.lapse-least")
    Duration lapseLeast;

    @Inject
    @ConfigProperty(name = "huike.stages.lapse-most")
    Duration lapseMost;

    @Inject
    @ConfigProperty(name = "huike.stages.lapse-without-rhythm")
    Duration lapseWithoutRhythm;

    @Inject
    @ConfigProperty(name = "huike.stages.lost-after")
    Duration lostAfter;

    StagePolicy policy() {
        return new StagePolicy(newFor, lapseGaps, lapseLeast, lapseMost, lapseWithoutRhythm, lostAfter);
    }
}
