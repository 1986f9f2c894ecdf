package app.huike.bench.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the customers of a filled shop have bought before, most of it by the few who buy often; what the product keeps of them is counted anew. */
final class PastPurchases {

    private final Connection database;

    PastPurchases(Connection database) {
        this.database = database;
    }

    void add(int purchases, int customers) throws SQLException {
        String buyer =
                "1 + cast(floor(power((n::bigint * 7919 % 1000003) / 1000003.0, 3) * " + customers + ") as integer)";
        try (Statement sql = database.createStatement()) {
            new WithoutIndexes(database)
                    .run(
                            "purchase",
                            "insert into purchase (id, ref, customer_id, at, minor, currency, category, mode, recorded_at)"
                                    + " select gen_random_uuid(), 'b-m-' || n, c.id, now() - make_interval(mins => n % 1500000), 100 * (20 + n % 900), 'USD',"
                                    + " (array['world','books','tea','shoes'])[1 + n % 4], 'HISTORY', now()"
                                    + " from (select n, 'b-' || (" + buyer + ") as ref from generate_series(1, "
                                    + purchases
                                    + ") n) b join customer c on c.ref = b.ref");
            sql.execute(
                    "update purchase_summary s set purchases = p.purchases, kept = p.purchases, first_at = p.first_at,"
                            + " last_at = p.last_at, net_minor = p.net from (select customer_id, count(*) as purchases, min(at) as first_at,"
                            + " max(at) as last_at, sum(minor) as net from purchase group by customer_id) p where p.customer_id = s.customer_id");
            sql.execute("vacuum analyze");
        }
    }
}
