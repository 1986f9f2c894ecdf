package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.Row;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads rows of paid memberships. */
final class PaidRows {

    private PaidRows() {}

    static PaidMembership paid(Row row) throws SQLException {
        return new PaidMembership(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("ref"),
                row.text("plan"),
                row.constant("tier", Tier.class),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("fee_minor")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.flag("renews"));
    }
}
