package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.NoticeBook;
import app.huike.crm.loyalty.domain.StatementBook;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The door of the notices that points are about to lapse. Points of a member who can be reached lapse only where one was given early enough
 * ({@code huike.loyalty.points.notice-before}). For processes.
 */
@Stateless
public class LapseNotices {

    @Inject
    NoticeBook book;

    @Inject
    StatementBook statements;

    @Inject
    LedgerSettings settings;

    /** Points that end together, and what they are worth. */
    public record Ending(long points, Money worth) {}

    /** What of a customer's points is over at that moment, as it stands now; empty where nothing is. */
    public Optional<Ending> ending(UUID customerId, Instant endsAt) {
        Rights.requireAutomatic();
        return statements.endings(customerId, LoyaltyCurrency.POINTS).stream()
                .filter(ending -> ending.end().equals(endsAt) && ending.balance() > 0)
                .findFirst()
                .map(ending ->
                        new Ending(ending.balance(), settings.worth().of(LoyaltyCurrency.POINTS, ending.balance())));
    }

    /** The customer was told; the first time counts. */
    public void told(UUID customerId, Instant endsAt, Instant toldAt) {
        Rights.requireAutomatic();
        book.told(customerId, endsAt, toldAt);
    }
}
