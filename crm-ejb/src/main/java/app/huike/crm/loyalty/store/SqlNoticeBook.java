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
        database.sql("insert into point_notice (customer_id, ends_at, told_at) values (:customer, :end, :at)"
                        + " on conflict (customer_id, ends_at) do nothing")
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
