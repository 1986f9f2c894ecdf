package app.huike.web.rest.customer;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import app.huike.web.rest.common.JsonBody;
import java.time.Instant;
import java.util.EnumSet;

/**
 * A statement of consent.
 *
 * @param purpose SERVICE, MARKETING or FEEDBACK
 * @param channel EMAIL, SMS, PHONE or POST
 * @param state GRANTED or WITHDRAWN; in answers also UNKNOWN
 * @param source where the customer said so, such as {@code checkout}
 * @param wording version of the text that the customer saw; optional
 * @param statedAt when the customer said so
 */
public record ConsentJson(
        Purpose purpose, Channel channel, ConsentState state, String source, String wording, Instant statedAt) {

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
