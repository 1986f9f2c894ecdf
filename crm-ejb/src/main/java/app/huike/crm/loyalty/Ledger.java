package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.Debt;
import app.huike.crm.loyalty.domain.LedgerBook;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.Notices;
import app.huike.crm.loyalty.domain.Passing;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the doors take an account into their hands, and give it back. */
@Dependent
class Ledger {

    @Inject
    LedgerBook book;

    @Inject
    LedgerSettings settings;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /** An account, locked until the end of the transaction, in which all that is due by now has happened. */
    PointsAccount open(UUID customerId, LoyaltyCurrency currency) {
        PointsAccount account = passed(customerId, currency);
        if (account.untouched()) {
            return account;
        }
        close(customerId, currency, account);
        return book.read(account.id(), settings.policy(currency), account.now());
    }

    /** Lets happen what is due in an account by now; whether anything was. */
    boolean pass(UUID customerId, LoyaltyCurrency currency) {
        PointsAccount account = passed(customerId, currency);
        close(customerId, currency, account);
        return !account.untouched();
    }

    /** An account as {@link #open} would give it, for a look: nothing is locked or stored. */
    PointsAccount seen(UUID customerId, LoyaltyCurrency currency) {
        Instant now = clock.instant();
        LedgerPolicy policy = settings.policy(currency);
        return book.root(customerId, currency)
                .map(id -> passed(id, policy, now))
                .orElseGet(() -> new PointsAccount(null, policy, now, List.of(), Debt.NONE, Notices.ALL));
    }

    private PointsAccount passed(UUID customerId, LoyaltyCurrency currency) {
        UUID id = book.lock(customerId, currency);
        // asked once nobody else can add entries: so they stand in the order of their times
        return passed(id, settings.policy(currency), clock.instant());
    }

    private PointsAccount passed(UUID id, LedgerPolicy policy, Instant now) {
        PointsAccount account = book.read(id, policy, now);
        Passing.to(account, book.holdsOver(id, now));
        return account;
    }

    /** Stores what was posted and tells of it. */
    void close(UUID customerId, LoyaltyCurrency currency, PointsAccount account) {
        book.append(account, CurrentActor.get());
        log(customerId, currency, "POINTS_LAPSED", -account.posted(EntryKind.LAPSED));
        log(customerId, currency, "POINTS_WRITTEN_OFF", account.posted(EntryKind.WRITTEN_OFF));
        if (account.changed() != 0) {
            events.fire(new BalanceChanged(customerId, currency, account.changed(), account.balance(), account.now()));
        }
    }

    private void log(UUID customerId, LoyaltyCurrency currency, String kind, long points) {
        if (points != 0) {
            journey.add(customerId, kind, null, PointsLedger.values(currency, points));
        }
    }
}
