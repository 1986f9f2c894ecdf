package app.huike.web.rest.design;

import app.huike.lifecycle.design.StageScenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario of a stage. */
public record ScenarioJson(
        @Schema(example = "silent-customer-is-called.yaml") String file,
        String title,
        @Schema(description = "YAML") String text,
        @Schema(description = "whether a designer keeps it, beside those that ship or in the place of one of them")
                boolean kept) {

    static ScenarioJson of(StageScenario scenario) {
        return new ScenarioJson(scenario.file(), scenario.title(), scenario.text(), scenario.kept());
    }
}
