package app.huike.crm.messaging;

import java.time.Instant;

/**
 * A version of a template in one language that was published.
 *
 * @param by login
 */
public record TemplateVersion(String language, int version, Instant at, String by) {}
