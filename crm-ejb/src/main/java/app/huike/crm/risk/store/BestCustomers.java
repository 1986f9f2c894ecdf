package app.huike.crm.risk.store;

import app.huike.crm.platform.CrmDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** From how much on a customer is among the best: reckoned by the first who asks on a day, for it takes everybody's purchases of a year. */
class BestCustomers {

    private final CrmDatabase database;
    private final CurrencyUnit currency;

    BestCustomers(CrmDatabase database, CurrencyUnit currency) {
        this.database = database;
        this.currency = currency;
    }

    /** What the least of so many percent bought in the twelve months before, in minor units; 0 where nobody bought. */
    long leastValue(int percent, LocalDate today, Instant now) {
        return database.sql("select value_minor from churn_best where currency = :currency and percent = :percent"
                        + " and reckoned_on = :today")
                .set("currency", currency.getCode())
                .set("percent", percent)
                .set("today", today)
                .one(row -> row.number("value_minor"))
                .orElseGet(() -> reckon(percent, today, now));
    }

    private long reckon(int percent, LocalDate today, Instant now) {
        return database.sql("insert into churn_best (currency, percent, reckoned_on, value_minor)"
                        + " select :currency, :percent, :today, coalesce(percentile_disc(1 - :percent / 100.0)"
                        + " within group (order by b.value), 0) from (select sum(v.net_minor) as value from purchase_value v"
                        + " where v.currency = :currency and v.at > cast(:now as timestamptz) - interval '365 days'"
                        + " group by v.customer_id having sum(v.net_minor) > 0) b"
                        + " on conflict (currency, percent) do update set reckoned_on = excluded.reckoned_on,"
                        + " value_minor = excluded.value_minor returning value_minor")
                .set("currency", currency.getCode())
                .set("percent", percent)
                .set("today", today)
                .set("now", now)
                .one(row -> row.number("value_minor"))
                .orElseThrow();
    }
}
