package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.NoticeBook;
import app.huike.crm.loyalty.domain.StatementBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The door of the notices that points, stamps or cash-back are about to lapse. What a customer holds who can be reached lapses only where one was
 * given early enough ({@code huike.loyalty.<currency>.notice-before}). For processes.
 */
@Stateless
public class LapseNotices {

    @Inject
    NoticeBook book;

    @Inject
    StatementBook statements;

    @Inject
    LedgerSettings settings;

    @Inject
    BusinessClock clock;

    /**
     * What of one currency ends at a moment.
     *
     * @param amount in the currency's smallest unit
     * @param worth in money; null for stamps
     */
    public record Ending(LoyaltyCurrency currency, long amount, Money worth) {}

    /** What of a customer's is over at that moment, as it stands now; empty where nothing is. */
    public List<Ending> endings(UUID customerId, Instant endsAt) {
        Rights.requireAutomatic();
        return Stream.of(LoyaltyCurrency.values())
                .flatMap(currency -> ending(customerId, currency, endsAt))
                .toList();
    }

    private Stream<Ending> ending(UUID customerId, LoyaltyCurrency currency, Instant endsAt) {
        return statements.endings(customerId, currency, clock.instant()).stream()
                .filter(ending -> ending.end().equals(endsAt) && ending.balance() > 0)
                .map(ending ->
                        new Ending(currency, ending.balance(), settings.worth().of(currency, ending.balance())));
    }

    /** The customer was told of all that he had at that time and that ends then; the first time counts. */
    public void told(UUID customerId, Instant endsAt, Instant toldAt) {
        Rights.requireAutomatic();
        book.told(customerId, endsAt, toldAt);
    }
}
