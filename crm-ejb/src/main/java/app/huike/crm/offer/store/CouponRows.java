package app.huike.crm.offer.store;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.platform.Row;
import app.huike.crm.shared.Discount;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How coupons and money lie in rows. */
final class CouponRows {

    private CouponRows() {}

    static Money money(Row row, String minorColumn, String currencyColumn) throws SQLException {
        Long minor = row.numberOrNull(minorColumn);
        return minor == null
                ? null
                : Money.ofMinor(CurrencyUnit.of(row.text(currencyColumn).trim()), minor);
    }

    static Long minor(Money money) {
        return money == null ? null : money.getAmountMinorLong();
    }

    static Coupon coupon(Row row) throws SQLException {
        Money minimum = money(row, "min_basket_minor", "currency");
        Discount discount = new Discount(
                row.integer("percent"),
                money(row, "amount_minor", "currency"),
                money(row, "at_most_minor", "currency"),
                minimum.isZero() ? null : minimum);
        return new Coupon(
                row.uuid("id"),
                new CouponCode(row.text("code")),
                row.uuid("customer_id"),
                row.text("offer"),
                row.text("cause"),
                row.text("cause_ref"),
                discount,
                CurrencyUnit.of(row.text("currency").trim()),
                row.constant("state", CouponState.class),
                row.instant("granted_at"),
                row.instant("valid_until"),
                row.instant("ended_at"),
                row.text("end_reason"));
    }
}
