package app.huike.crm.offer.store;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.Uses;
import app.huike.crm.platform.Row;
import java.sql.SQLException;

/** How coupons lie in rows. */
final class CouponRows {

    private CouponRows() {}

    static Coupon coupon(Row row) throws SQLException {
        return new Coupon(
                row.uuid("id"),
                new CouponCode(row.text("code")),
                row.uuid("customer_id"),
                row.text("offer"),
                row.uuid("campaign_id"),
                row.text("cause"),
                row.text("cause_ref"),
                TermsRows.terms(row),
                TermsRows.currency(row),
                row.constant("state", CouponState.class),
                new Uses(row.integerOrNull("uses_limit"), row.integer("taken"), row.integerOrNull("per_customer")),
                row.instant("granted_at"),
                row.instant("valid_from"),
                row.instant("valid_until"),
                row.instant("ended_at"),
                row.text("end_reason"));
    }
}
