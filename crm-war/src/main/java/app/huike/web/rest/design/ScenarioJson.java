package app.huike.web.rest.design;

import app.huike.lifecycle.design.Trials;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario that lies beside the diagrams of a stage. */
public record ScenarioJson(
        @Schema(example = "silent-customer-is-called.yaml") String file,
        String title,
        @Schema(description = "YAML") String text) {

    static ScenarioJson of(Trials.Shipped scenario) {
        return new ScenarioJson(scenario.file(), scenario.title(), scenario.text());
    }
}
