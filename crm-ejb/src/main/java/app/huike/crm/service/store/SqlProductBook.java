package app.huike.crm.service.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.service.OwnedProduct;
import app.huike.crm.service.domain.ProductBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The products in PostgreSQL. */
@Dependent
class SqlProductBook implements ProductBook {

    @Inject
    CrmDatabase database;

    @Override
    public boolean add(OwnedProduct product, String actor) {
        return database.sql("insert into owned_product (id, customer_id, serial, sku, name, covered_until,"
                                + " registered_at, actor) values (:id, :customer, :serial, :sku, :name,"
                                + " cast(:until as date), :at, :actor) on conflict (serial) do nothing")
                        .set("id", product.id())
                        .set("customer", product.customerId())
                        .set("serial", product.serial())
                        .set("sku", product.sku())
                        .set("name", product.name())
                        .set("until", text(product.coveredUntil()))
                        .set("at", product.registeredAt())
                        .set("actor", actor)
                        .update()
                == 1;
    }

    @Override
    public Optional<OwnedProduct> find(UUID id) {
        return database.sql("select * from owned_product where id = :id")
                .set("id", id)
                .one(SqlProductBook::product);
    }

    @Override
    public Optional<OwnedProduct> withSerial(String serial) {
        return database.sql("select * from owned_product where serial = :serial for update")
                .set("serial", serial)
                .one(SqlProductBook::product);
    }

    @Override
    public void change(OwnedProduct product) {
        database.sql("update owned_product set sku = :sku, name = :name, covered_until = cast(:until as date)"
                        + " where id = :id")
                .set("sku", product.sku())
                .set("name", product.name())
                .set("until", text(product.coveredUntil()))
                .set("id", product.id())
                .update();
    }

    @Override
    public List<OwnedProduct> of(UUID customerId) {
        return database.sql("select * from owned_product where customer_id = :customer order by registered_at desc, id")
                .set("customer", customerId)
                .list(SqlProductBook::product);
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update owned_product set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("delete from owned_product where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static OwnedProduct product(Row row) throws SQLException {
        return new OwnedProduct(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("serial"),
                row.text("sku"),
                row.text("name"),
                row.day("covered_until"),
                row.instant("registered_at"));
    }
}
