package app.huike.web.rest.owner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of giving customers to people by the rule. */
public record AssignedJson(
        @Schema(description = "how many have an account manager now; 1,000 at most, so ask again until it is 0")
                int customers) {}
