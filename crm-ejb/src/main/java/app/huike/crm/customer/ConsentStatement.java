package app.huike.crm.customer;

import java.time.Instant;

/**
 * One statement of consent.
 *
 * @param state GRANTED or WITHDRAWN
 * @param source where it was said, such as {@code checkout}, {@code call}, {@code unsubscribe-link}
 * @param wording version of the text that the customer saw; may be null
 * @param statedAt when the customer said it
 */
public record ConsentStatement(
        Purpose purpose, Channel channel, ConsentState state, String source, String wording, Instant statedAt) {}
