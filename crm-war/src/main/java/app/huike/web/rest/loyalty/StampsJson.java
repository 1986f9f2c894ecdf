package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.StampCards;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receipt did to a card. */
public record StampsJson(
        UUID id,
        @Schema(description = "that the receipt gave", example = "1") long stamps,
        @Schema(description = "that can be spent now", example = "8") long onCard,
        @Schema(description = "how many fill a card: the next one is free", example = "9") long fields,
        @Schema(description = "how many are free now", example = "0") long free) {

    static StampsJson of(StampCards.Stamped stamped) {
        return new StampsJson(
                stamped.id(),
                stamped.stamps(),
                stamped.onCard(),
                stamped.fields(),
                stamped.onCard() / stamped.fields());
    }
}
