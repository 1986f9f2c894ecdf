package app.huike.web.rest.loyalty;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer does not want to be a member. */
public record DeclineJson(@Schema(description = "when that was said last") Instant declinedAt) {}
