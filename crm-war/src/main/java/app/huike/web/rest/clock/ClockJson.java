package app.huike.web.rest.clock;

import java.time.Instant;

/** Business time. */
public record ClockJson(Instant now) {}
