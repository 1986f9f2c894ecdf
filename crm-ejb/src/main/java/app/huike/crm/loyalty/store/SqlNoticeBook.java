package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.NoticeBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Notices in PostgreSQL. */
@Dependent
class SqlNoticeBook implements NoticeBook {

    @Inject
    CrmDatabase database;

    @Override
    public void told(UUID customerId, Instant endsAt, Instant toldAt) {
        database.sql("insert into point_notice (customer_id, currency, ends_at, told_at)"
                        + " select distinct o.customer_id, o.currency, l.expires_at, cast(:at as timestamptz)"
                        + " from point_account o join point_account a on a.root = o.root"
                        + " join point_lot l on l.account_id = a.id and l.open and l.expires_at = :end"
                        + " join point_entry e on e.lot_id = l.id and e.expires_at = l.expires_at and e.at <= :at"
                        + " where o.customer_id = :customer on conflict (customer_id, currency, ends_at) do nothing")
                .set("customer", customerId)
                .set("end", endsAt)
                .set("at", toldAt)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("delete from point_notice where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }
}
