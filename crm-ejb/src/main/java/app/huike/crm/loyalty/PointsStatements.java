package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.StatementBook;
import app.huike.crm.loyalty.domain.StatementBook.Ending;
import app.huike.crm.loyalty.domain.StatementBook.Sums;
import app.huike.crm.loyalty.domain.Worth;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door for readers of the ledger. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. For now and for any moment of the past
 * alike a balance is the sum of the entries until then.
 */
@Stateless
public class PointsStatements {

    @Inject
    StatementBook book;

    @Inject
    Holders holders;

    @Inject
    LedgerSettings settings;

    @Inject
    Audit audit;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /** What a customer has. */
    public PointsBalance balance(UUID customerId, LoyaltyCurrency currency) {
        return balance(customerId, currency, clock.instant());
    }

    /** What a customer had at a moment of the past, and when that would have ended as it stood then. */
    public PointsBalance balance(UUID customerId, LoyaltyCurrency currency, Instant at) {
        holders.requireVisible(customerId);
        Sums sums = book.sums(List.of(customerId), currency, at).getOrDefault(customerId, Sums.NOTHING);
        List<Expiring> expiring = book.endings(customerId, currency, at).stream()
                .map(ending -> new Expiring(lastDay(ending), ending.balance()))
                .toList();
        return new PointsBalance(
                currency,
                sums.balance(),
                sums.held(),
                sums.pending(),
                settings.worth().of(currency, Math.max(sums.balance(), 0)),
                expiring);
    }

    /** What many customers have; who has nothing is not in the map. One query, for lists. */
    public Map<UUID, Long> balances(List<UUID> customerIds, LoyaltyCurrency currency) {
        Rights.require(Permission.CUSTOMER_READ);
        return book.sums(customerIds, currency, clock.instant()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sums -> sums.getValue().balance()));
    }

    /** A customer's statement as it stood at a moment, newest first; what was only put aside for a checkout is left out. */
    public Page<PointsEntry> entries(UUID customerId, LoyaltyCurrency currency, Instant at, PageRequest page) {
        return entries(customerId, StatementFilter.until(currency, at), page);
    }

    /** The lines of it that are wanted. */
    public Page<PointsEntry> entries(UUID customerId, StatementFilter wanted, PageRequest page) {
        holders.requireVisible(customerId);
        Cursor behind = Cursor.of(page).orElse(null);
        List<PointsEntry> entries = book.entries(customerId, wanted, behind, page.limit() + 1);
        return Cursor.page(entries, page, entry -> new Cursor(entry.at(), entry.id()));
    }

    /** All of them at once, to be taken away as a file: who did is on record. */
    public List<PointsEntry> export(UUID customerId, StatementFilter wanted) {
        holders.requireVisible(customerId);
        List<PointsEntry> entries = book.entries(customerId, wanted, null, Integer.MAX_VALUE);
        audit.record(
                "STATEMENT_EXPORTED",
                customerId.toString(),
                Map.of("currency", wanted.currency().name(), "lines", "" + entries.size()));
        return entries;
    }

    /** For how long what has lapsed can be given back. */
    public Duration reinstatable() {
        return settings.policy(LoyaltyCurrency.POINTS).reinstatable();
    }

    /** What the shop owes all its customers, by the month in which it ends; what they owe comes last. For those who see everybody. */
    public List<Liability> liability(LoyaltyCurrency currency) {
        Rights.require(Permission.CUSTOMER_READ_ALL);
        Worth worth = settings.worth();
        return book.endings(currency).stream()
                .map(ending -> new Liability(
                        ending.end() == null ? null : YearMonth.from(lastDay(ending)),
                        ending.balance(),
                        ending.pending(),
                        worth.of(currency, ending.balance() + ending.pending())))
                .toList();
    }

    private LocalDate lastDay(Ending ending) {
        return shop.dayOf(ending.end().minusNanos(1));
    }
}
