package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.release.ShippedNotPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What a newer product brings for a stage that a designer has published arrives as a draft, once, and never by itself as what is live. */
@ApplicationScoped
public class KeepShipped {

    private DraftTable drafts;
    private DraftChecks checks;
    private StageScenarios scenarios;
    private BusinessClock clock;

    KeepShipped() {}

    @Inject
    KeepShipped(DraftTable drafts, DraftChecks checks, StageScenarios scenarios, BusinessClock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    void keep(@Observes ShippedNotPublished shipped) {
        String stage = shipped.stage().name();
        if (drafts.hasShipped(stage, shipped.checksum())) {
            return;
        }
        UUID id = drafts.begin(stage, "As shipped", Draft.PRODUCT, shipped.checksum());
        int faults = checks.faults(stage, shipped.stage().files()).size();
        SortedMap<String, String> files = new TreeMap<>(shipped.stage().files());
        files.putAll(scenarios.keptLive(stage));
        drafts.keep(drafts.lock(id).orElseThrow(), files, new Edition(1, Draft.PRODUCT, null, faults, clock.instant()));
    }
}
