package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.MonthBought;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums of purchases, for any number of customers at once. */
class SummaryRows {

    /** One customer after the other, or PostgreSQL may read all purchases there are for some thousand of them. */
    private static final String COUNTED = " cross join lateral (select count(*) as purchases,"
            + " count(*) filter (where refunded_minor < minor) as kept,"
            + " min(at) filter (where refunded_minor < minor) as first_at,"
            + " max(at) filter (where refunded_minor < minor) as last_at,"
            + " coalesce(sum(minor - refunded_minor) filter (where currency = :base), 0) as net_minor,"
            + " array_send(array_agg(at order by at) filter (where refunded_minor < minor)) as moments"
            + " from purchase p where p.customer_id = i.id) x";

    /** Of those who have no sum. Whose first one somebody else is just storing is waited for, and left to {@link #AGAIN}, which sees what that one saw. */
    private static final String FIRST = "with counted as (select i.id, x.* from (select n.id"
            + " from unnest(cast(:ids as uuid[])) as n (id) where (select s.customer_id from purchase_summary s"
            + " where s.customer_id = n.id) is null offset 0) i" + COUNTED + "),"
            + " added as (insert into purchase_summary (customer_id, purchases, kept, first_at, last_at, net_minor)"
            + " select id, purchases, kept, first_at, last_at, net_minor from counted order by id"
            + " on conflict (customer_id) do nothing returning customer_id)"
            + " select a.customer_id, c.moments from added a join counted c on c.id = a.customer_id";

    private static final String AGAIN = "update purchase_summary s set purchases = x.purchases, kept = x.kept,"
            + " first_at = x.first_at, last_at = x.last_at, net_minor = x.net_minor"
            + " from unnest(cast(:ids as uuid[])) as i (id)" + COUNTED
            + " where s.customer_id = i.id and s.customer_id = " + Sql.eachOf("ids", "uuid")
            + " returning s.customer_id, x.moments";

    private final CrmDatabase database;

    SummaryRows(CrmDatabase database) {
        this.database = database;
    }

    /** Counted anew rather than added to, and under the row's lock: so it cannot drift from the purchases. */
    Map<UUID, List<Instant>> summarise(Collection<UUID> customerIds, CurrencyUnit base) {
        Map<UUID, List<Instant>> kept = new HashMap<>();
        customerIds.forEach(id -> kept.put(id, List.of()));
        Set<UUID> others = new HashSet<>(customerIds);
        counted(FIRST, customerIds, base, row -> {
            others.remove(row.uuid("customer_id"));
            return kept.put(row.uuid("customer_id"), row.instants("moments"));
        });
        if (!others.isEmpty()) {
            lock(others);
            counted(AGAIN, others, base, row -> kept.put(row.uuid("customer_id"), row.instants("moments")));
        }
        return kept;
    }

    private void counted(String statement, Collection<UUID> customerIds, CurrencyUnit base, Sql.Reader<?> reader) {
        database.sql(statement)
                .set("ids", customerIds)
                .set("base", base.getCode())
                .list(reader);
    }

    /** In the order of ids, so that two who count the same customers do not wait for each other for ever. */
    private void lock(Collection<UUID> customerIds) {
        database.sql("select 1 from purchase_summary where customer_id = " + Sql.eachOf("ids", "uuid")
                        + " order by customer_id for no key update")
                .set("ids", customerIds)
                .any();
    }

    Map<UUID, Bought> bought(Collection<UUID> customerIds, CurrencyUnit base) {
        Map<UUID, Bought> bought = new HashMap<>();
        database.sql("select customer_id, kept, last_at, net_minor from purchase_summary where customer_id = "
                        + Sql.eachOf("ids", "uuid") + " and purchases > 0")
                .set("ids", customerIds)
                .list(row -> bought.put(
                        row.uuid("customer_id"),
                        new Bought(
                                row.integer("kept"),
                                row.instant("last_at"),
                                Money.ofMinor(base, row.number("net_minor")))));
        return bought;
    }

    List<MonthBought> byMonth(UUID customerId, Instant since, ZoneId zone, CurrencyUnit base) {
        return database.sql(
                        "select to_char(at at time zone :zone, 'YYYY-MM') as month, count(*) as purchases,"
                                + " coalesce(sum(minor - refunded_minor) filter (where currency = :base), 0) as net from purchase"
                                + " where customer_id = :customer and at >= :since and refunded_minor < minor group by 1 order by 1")
                .set("zone", zone.getId())
                .set("base", base.getCode())
                .set("customer", customerId)
                .set("since", since)
                .list(row -> new MonthBought(
                        YearMonth.parse(row.text("month")),
                        row.integer("purchases"),
                        Money.ofMinor(base, row.number("net"))));
    }

    Map<UUID, Long> netSince(Map<UUID, Instant> since, Instant until, CurrencyUnit base) {
        Map<UUID, Long> net = new HashMap<>();
        List<UUID> ids = List.copyOf(since.keySet());
        database.sql("select x.id, coalesce(sum(p.minor - p.refunded_minor), 0) as net"
                        + " from unnest(cast(:ids as uuid[]), cast(:since as timestamptz[])) as x (id, since)"
                        + " left join purchase p on p.customer_id = x.id and p.at > x.since and p.at <= :until"
                        + " and p.currency = :base group by x.id")
                .set("ids", ids)
                .set("since", ids.stream().map(since::get).toList())
                .set("until", until)
                .set("base", base.getCode())
                .list(row -> net.put(row.uuid("id"), row.number("net")));
        return net;
    }
}
