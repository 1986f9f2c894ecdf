package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.PassingBook;
import app.huike.crm.loyalty.domain.PassingBook.Due;
import app.huike.crm.platform.BusinessClock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets happen what is due in many accounts at once. Not a door. */
@Stateless
public class PassingOfTime {

    private static final int AT_ONCE = 5_000;

    @Inject
    PassingBook book;

    @Inject
    Ledger ledger;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    /** Some accounts in one transaction; in how many something was due. Who owes is few, and is looked at one by one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int some() {
        book.alone();
        Instant asked = clock.instant();
        Map<UUID, Due> due = book.lockDue(asked, owedTooLong(asked), AT_ONCE).stream()
                .collect(Collectors.toMap(Due::account, Function.identity()));
        Set<UUID> owing = book.owing(due.keySet());
        long done = owing.stream()
                .map(due::get)
                .filter(account -> ledger.pass(account.customerId(), account.currency()))
                .count();
        Set<UUID> others = new HashSet<>(due.keySet());
        others.removeAll(owing);
        return (int) done + (others.isEmpty() ? 0 : pass(others, due, clock.instant()));
    }

    private Instant owedTooLong(Instant now) {
        return ledger.settings.policy(LoyaltyCurrency.POINTS).owedTooLongSince(now);
    }

    private int pass(Set<UUID> accounts, Map<UUID, Due> due, Instant now) {
        int released = book.release(accounts, now);
        Map<UUID, Long> activated = book.activate(accounts, now);
        int extended = extend(accounts, now);
        Map<UUID, Long> lapsed = book.lapse(accounts, now);
        Map<UUID, Long> balances = book.balances(accounts);
        for (UUID account : accounts) {
            long change = activated.getOrDefault(account, 0L) + lapsed.getOrDefault(account, 0L);
            if (change != 0) {
                Due one = due.get(account);
                ledger.events.fire(
                        new BalanceChanged(one.customerId(), one.currency(), change, balances.get(account), now));
            }
        }
        journey.addAll(
                "POINTS_LAPSED",
                lapsed.entrySet().stream()
                        .map(lapse -> line(due.get(lapse.getKey()), lapse.getValue()))
                        .toList());
        return released + activated.size() + extended + lapsed.size();
    }

    /** How many of them have something that lasts longer. */
    private int extend(Set<UUID> accounts, Instant now) {
        int extended = 0;
        for (LoyaltyCurrency currency : LoyaltyCurrency.values()) {
            LedgerPolicy policy = ledger.settings.policy(currency);
            extended += book.extend(accounts, currency, policy.noticeBefore(), policy.endAfterReturn(now), now)
                    .size();
        }
        return extended;
    }

    private static JourneyLog.Line line(Due account, long change) {
        return new JourneyLog.Line(account.customerId(), null, PointsLedger.values(account.currency(), -change));
    }
}
