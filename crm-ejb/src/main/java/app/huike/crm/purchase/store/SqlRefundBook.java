package app.huike.crm.purchase.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.purchase.RefundView;
import app.huike.crm.purchase.domain.RefundBook;
import app.huike.crm.purchase.domain.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was given back, in PostgreSQL. */
@Dependent
class SqlRefundBook implements RefundBook {

    @Inject
    CrmDatabase database;

    /** Full is the refund that left nothing; which one that was stays so, whatever comes later. */
    @Override
    public Optional<RefundView> find(UUID purchaseId, String refundRef) {
        return database.sql(
                        "select r.id, r.ref, p.ref as purchase_ref, r.minor, p.currency, r.at, p.minor = (select sum(b.minor)"
                                + " from refund b where b.purchase_id = p.id and (b.at, b.id) <= (r.at, r.id)) as whole"
                                + " from refund r join purchase p on p.id = r.purchase_id"
                                + " where r.purchase_id = :purchase and r.ref = :ref")
                .set("purchase", purchaseId)
                .set("ref", refundRef)
                .one(row -> refund(row, returned(row.uuid("id"))));
    }

    private List<Returned> returned(UUID refundId) {
        return database.sql("select l.sku, sum(b.quantity) as quantity from refund_line b join purchase_line l"
                        + " on l.purchase_id = b.purchase_id and l.no = b.no where b.refund_id = :refund"
                        + " group by l.sku order by min(l.no)")
                .set("refund", refundId)
                .list(row -> new Returned(row.text("sku"), row.integer("quantity")));
    }

    private static RefundView refund(Row row, List<Returned> lines) throws SQLException {
        return new RefundView(
                row.text("ref"),
                row.text("purchase_ref"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("minor")),
                lines,
                row.instant("at"),
                row.flag("whole"),
                true);
    }

    /** A first purchase that was given back in full is none any more. */
    @Override
    public boolean giveBack(UUID purchaseId, Money amount) {
        return database.sql("update purchase set refunded_minor = refunded_minor + :amount,"
                                + " told_first = told_first and refunded_minor + :amount < minor"
                                + " where id = :id and refunded_minor + :amount <= minor")
                        .set("id", purchaseId)
                        .set("amount", amount.getAmountMinorLong())
                        .update()
                == 1;
    }

    @Override
    public void add(UUID id, UUID purchaseId, String refundRef, Money amount, Instant at) {
        database.sql("insert into refund (id, purchase_id, ref, minor, at) values (:id, :purchase, :ref, :minor, :at)")
                .set("id", id)
                .set("purchase", purchaseId)
                .set("ref", refundRef)
                .set("minor", amount.getAmountMinorLong())
                .set("at", at)
                .update();
    }

    @Override
    public List<Returns.Line> lines(UUID purchaseId) {
        return database.sql(
                        "select l.no, l.sku, l.quantity - l.returned as left_over, l.minor, p.currency from purchase_line l"
                                + " join purchase p on p.id = l.purchase_id where l.purchase_id = :purchase order by l.no")
                .set("purchase", purchaseId)
                .list(row -> new Returns.Line(
                        row.integer("no"),
                        row.text("sku"),
                        row.integer("left_over"),
                        Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("minor"))));
    }

    @Override
    public void addReturned(UUID refundId, UUID purchaseId, List<Returns.Back> back) {
        for (Returns.Back line : back) {
            database.sql("insert into refund_line (refund_id, purchase_id, no, quantity)"
                            + " values (:refund, :purchase, :no, :quantity)")
                    .set("refund", refundId)
                    .set("purchase", purchaseId)
                    .set("no", line.no())
                    .set("quantity", line.quantity())
                    .update();
            database.sql("update purchase_line set returned = returned + :quantity"
                            + " where purchase_id = :purchase and no = :no")
                    .set("purchase", purchaseId)
                    .set("no", line.no())
                    .set("quantity", line.quantity())
                    .update();
        }
    }
}
