package app.huike.crm.care.store;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.VisitResult;
import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.VisitView;
import app.huike.crm.care.domain.VisitBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The visits in PostgreSQL. */
@Dependent
class SqlVisitBook implements VisitBook {

    @Inject
    private CrmDatabase database;

    @Override
    public boolean add(UUID id, NewVisit visit, Instant endedAt) {
        return database.sql(
                                "insert into visit (id, run, customer_id, purchase_id, regular, began_at, ended_at, result, score)"
                                        + " values (:id, :run, :customer, :purchase, :regular, :began, :ended, :result, :score)"
                                        + " on conflict (run) do nothing")
                        .set("id", id)
                        .set("run", visit.run())
                        .set("customer", visit.customerId())
                        .set("purchase", visit.purchaseId())
                        .set("regular", visit.regular())
                        .set("began", visit.beganAt())
                        .set("ended", endedAt)
                        .set("result", visit.result())
                        .set("score", visit.score())
                        .update()
                == 1;
    }

    @Override
    public List<VisitView> of(UUID customerId) {
        return database.sql(
                        "select v.*, p.ref as purchase_ref from visit v left join purchase p on p.id = v.purchase_id"
                                + " where v.customer_id = :customer order by v.ended_at desc, v.id desc limit 50")
                .set("customer", customerId)
                .list(SqlVisitBook::view);
    }

    private static VisitView view(Row row) throws SQLException {
        return new VisitView(
                row.uuid("id"),
                row.text("purchase_ref"),
                row.flag("regular"),
                row.instant("began_at"),
                row.instant("ended_at"),
                row.constant("result", VisitResult.class),
                row.integerOrNull("score"));
    }

    @Override
    public VisitStanding standing(UUID customerId, Instant since) {
        return database.sql(
                        "select count(*) filter (where v.result in ('SILENT', 'UNREACHABLE')"
                                + " and v.ended_at > coalesce(w.at, '-infinity')) as silent,"
                                + " count(*) filter (where v.regular and v.ended_at > :since) as regular,"
                                + " max(v.ended_at) filter (where v.result <> 'LEFT_ALONE') as last_at from visit v,"
                                + " (select max(ended_at) as at from visit where customer_id = :customer"
                                + " and result not in ('SILENT', 'UNREACHABLE', 'LEFT_ALONE')) w where v.customer_id = :customer")
                .set("customer", customerId)
                .set("since", since)
                .one(row -> new VisitStanding(row.integer("silent"), row.integer("regular"), row.instant("last_at")))
                .orElseThrow();
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update visit set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }
}
