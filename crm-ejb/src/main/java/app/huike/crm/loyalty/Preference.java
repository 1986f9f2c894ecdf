package app.huike.crm.loyalty;

import java.time.Instant;

/**
 * What a member said to like, and where and when it was said that we may know.
 *
 * @param key such as {@code genre}; 1 to 64 of letters, digits and {@code . _ - :}
 * @param value at most 200 characters
 * @param source of the consent, such as {@code enrolment-form}
 */
public record Preference(String key, String value, String source, Instant statedAt) {}
