package app.huike.web.rest.customer;

import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage of a customer's life. */
public record StageJson(
        Stage stage, @Schema(description = "from when on; it lasted until the next one began") Instant since) {

    static StageJson of(StageView view) {
        return new StageJson(view.stage(), view.since());
    }
}
