package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.MonthBought;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** The purchases in PostgreSQL. */
@Dependent
class SqlPurchaseBook implements PurchaseBook {

    @Inject
    CrmDatabase database;

    @Override
    public Optional<PurchaseView> add(
            UUID id, PurchaseOrder order, UUID customerId, Mode mode, boolean first, Instant recordedAt) {
        return new PurchaseRows(database).add(id, order, customerId, mode, first, recordedAt);
    }

    @Override
    public Optional<PurchaseView> find(String ref, CustomerRows rows) {
        return new PurchaseRows(database).find(ref, rows, "");
    }

    @Override
    public Optional<PurchaseView> lock(String ref, CustomerRows rows) {
        return new PurchaseRows(database).find(ref, rows, " for no key update of p");
    }

    @Override
    public List<PurchaseView> of(UUID customerId, Cursor behind, int limit) {
        return new PurchaseRows(database).of(customerId, behind, limit);
    }

    @Override
    public Optional<Instant> lastRefund(UUID customerId) {
        return database.sql("select max(r.at) as at from refund r join purchase p on p.id = r.purchase_id"
                        + " where p.customer_id = :customer")
                .set("customer", customerId)
                .one(row -> row.instant("at"));
    }

    @Override
    public Map<UUID, List<Instant>> summarise(Collection<UUID> customerIds, CurrencyUnit base) {
        return new SummaryRows(database).summarise(customerIds, base);
    }

    @Override
    public Map<UUID, Bought> bought(Collection<UUID> customerIds, CurrencyUnit base) {
        return new SummaryRows(database).bought(customerIds, base);
    }

    @Override
    public List<MonthBought> byMonth(UUID customerId, Instant since, ZoneId zone, CurrencyUnit base) {
        return new SummaryRows(database).byMonth(customerId, since, zone, base);
    }

    @Override
    public Map<UUID, Long> netSince(Map<UUID, Instant> since, Instant until, CurrencyUnit base) {
        return new SummaryRows(database).netSince(since, until, base);
    }

    @Override
    public boolean firstEver(UUID customerId, Instant at) {
        return !database.sql("select 1 from purchase where customer_id = :customer"
                        + " and refunded_minor < minor and not gift_only and (at <= :at or told_first) limit 1")
                .set("customer", customerId)
                .set("at", at)
                .any();
    }

    @Override
    public List<UUID> disprove(Collection<UUID> customerIds) {
        return database.sql("update purchase f set told_first = false where f.told_first"
                        + " and f.customer_id = any (cast(:ids as uuid[])) and exists (select 1 from purchase p"
                        + " where p.customer_id = f.customer_id and p.id <> f.id and p.at <= f.at and p.mode = 'HISTORY'"
                        + " and p.refunded_minor < p.minor and not p.gift_only) returning f.customer_id")
                .set("ids", customerIds)
                .list(row -> row.uuid("customer_id"));
    }

    @Override
    public void move(UUID from, UUID into) {
        new MovedPurchases(database).move(from, into);
    }

    @Override
    public boolean disproveAnyEarlier(UUID customerId) {
        return new MovedPurchases(database).disprove(customerId);
    }

    @Override
    public List<UUID> disprove(Collection<UUID> customerIds, Instant earlier) {
        return database.sql("update purchase f set told_first = false where f.told_first and f.at >= :earlier"
                        + " and f.customer_id = any (cast(:ids as uuid[])) returning f.customer_id")
                .set("ids", customerIds)
                .set("earlier", earlier)
                .list(row -> row.uuid("customer_id"));
    }
}
