package app.huike.crm.security.domain;

import app.huike.crm.security.CalendarLink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The calendar links, one a user at most. Uses and changes go by the database's clock. */
public interface CalendarLinkBook {

    /** Whose link was opened, and how much it tells. */
    record Opened(UUID userId, boolean detailed) {}

    Optional<CalendarLink> of(UUID userId);

    /** Puts it in the place of the one that may be there. */
    void replace(UUID userId, String hash, boolean detailed, Instant at);

    /** Answers whether there was one. */
    boolean remove(UUID userId);

    /** The link with that hash; notes its use, at most once a minute. */
    Optional<Opened> used(String hash);

    /** Since when the content has that hash: now, if it had another. Empty where there is no link. */
    Optional<Instant> unchangedSince(UUID userId, String content);
}
