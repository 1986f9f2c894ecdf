package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.domain.CalendarLinkBook;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.security.domain.Secrets;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of the links under which calendar programs read somebody's tasks without a log-in. Each user has one at most and decides alone
 * about it. Only the SHA-256 of its 256 random bits is kept.
 */
@Stateless
public class CalendarLinks {

    @Inject
    private CalendarLinkBook book;

    @Inject
    private PersonBook people;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    /** Who reads by a link, and whether full names and reasons are told. */
    public record Reader(Account account, boolean detailed) {}

    /** The link of whoever acts. */
    public Optional<CalendarLink> own() {
        return book.of(me());
    }

    /** Makes a link for whoever acts and answers its secret, this once; the one that was there ends. */
    public String make(boolean detailed) {
        UUID me = me();
        String secret = Secrets.random();
        book.replace(me, Secrets.hash(secret), detailed, clock.instant());
        audit.record("CALENDAR_LINK_MADE", CurrentActor.get().login(), Map.of("detailed", "" + detailed));
        return secret;
    }

    /** Ends the link of whoever acts, at once; without one nothing happens. */
    public void revoke() {
        if (book.remove(me())) {
            audit.record("CALENDAR_LINK_REVOKED", CurrentActor.get().login(), Map.of());
        }
    }

    /** Whose link that is; empty for one that does not work, whatever the reason: revoked, replaced, never made, or of somebody who is gone. */
    public Optional<Reader> open(String secret) {
        return book.used(Secrets.hash(secret)).flatMap(this::reader);
    }

    /**
     * Since when what the link of whoever acts tells is as it is now, by the real clock.
     *
     * @param content a hash of it
     */
    public Instant unchangedSince(String content) {
        return book.unchangedSince(me(), content).orElseThrow(() -> Refused.unknown("NOT_FOUND"));
    }

    private Optional<Reader> reader(CalendarLinkBook.Opened opened) {
        return people.find(opened.userId())
                .filter(Person::active)
                .map(Account::of)
                .filter(account -> account.may(Permission.TASK_WORK))
                .map(account -> new Reader(account, opened.detailed()));
    }

    private static UUID me() {
        return Rights.require(Permission.TASK_WORK).userId();
    }
}
