package app.huike.web.rest.customer;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement of consent. */
public record ConsentJson(
        Purpose purpose,
        Channel channel,
        @Schema(description = "a statement is GRANTED or WITHDRAWN; UNKNOWN stands in answers only") ConsentState state,
        @Schema(description = "where the customer said so", example = "checkout") String source,
        @Nullable @Schema(description = "version of the text that the customer saw", example = "2026-03")
                String wording,
        @Schema(description = "when the customer said so") Instant statedAt) {

    static ConsentStatement read(JsonBody body) {
        return new ConsentStatement(
                body.choice("purpose", Purpose.class, EnumSet.allOf(Purpose.class)),
                body.choice("channel", Channel.class, EnumSet.allOf(Channel.class)),
                body.choice("state", ConsentState.class, EnumSet.of(ConsentState.GRANTED, ConsentState.WITHDRAWN)),
                body.line("source", 100),
                body.optionalLine("wording", 100),
                body.instant("statedAt"));
    }

    static ConsentJson of(ConsentStatement statement) {
        return new ConsentJson(
                statement.purpose(),
                statement.channel(),
                statement.state(),
                statement.source(),
                statement.wording(),
                statement.statedAt());
    }
}
