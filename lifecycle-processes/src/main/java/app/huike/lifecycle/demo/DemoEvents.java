package app.huike.lifecycle.demo;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The events that wait for their time, in the database, so that the shop goes on telling after a restart. */
@Dependent
class DemoEvents {

    /** An event and its row. */
    record Waiting(UUID id, DemoEvent event) {}

    @Inject
    private CrmDatabase database;

    void add(List<DemoEvent> events) {
        database.sql("insert into demo_event (id, at, kind, customer, ref, happened, minor, currency, category)"
                        + " select * from unnest(cast(:ids as uuid[]), cast(:at as timestamptz[]),"
                        + " cast(:kinds as text[]), cast(:customers as bigint[]), cast(:refs as text[]),"
                        + " cast(:happened as timestamptz[]), cast(:minors as bigint[]), cast(:currencies as text[]),"
                        + " cast(:categories as text[]))")
                .set("ids", each(events, event -> Ids.next()))
                .set("at", each(events, DemoEvent::at))
                .set("kinds", each(events, event -> event.kind().name()))
                .set("customers", each(events, event -> (long) event.customer()))
                .set("refs", each(events, DemoEvent::ref))
                .set("happened", each(events, DemoEvent::happened))
                .set("minors", each(events, event -> amount(event, Money::getAmountMinorLong)))
                .set(
                        "currencies",
                        each(
                                events,
                                event -> amount(
                                        event, money -> money.getCurrencyUnit().getCode())))
                .set("categories", each(events, DemoEvent::category))
                .update();
    }

    private static <T> List<T> each(List<DemoEvent> events, Function<DemoEvent, T> value) {
        List<T> values = new ArrayList<>(events.size());
        events.forEach(event -> values.add(value.apply(event)));
        return values;
    }

    private static <T> T amount(DemoEvent event, Function<Money, T> value) {
        return event.amount() == null ? null : value.apply(event.amount());
    }

    Optional<Instant> nextAfter(Instant moment) {
        return database.sql("select min(at) as at from demo_event where told_at is null and at > :moment")
                .set("moment", moment)
                .one(row -> row.instant("at"));
    }

    /** What has to be told now, in its order. */
    List<Waiting> dueAt(Instant now, int atMost) {
        return database.sql(
                        "select * from demo_event where told_at is null and at <= :now order by at, id limit " + atMost)
                .set("now", now)
                .list(DemoEvents::read);
    }

    private static Waiting read(Row row) throws SQLException {
        String currency = row.text("currency");
        return new Waiting(
                row.uuid("id"),
                new DemoEvent(
                        row.instant("at"),
                        row.constant("kind", DemoEvent.Kind.class),
                        row.integer("customer"),
                        row.text("ref"),
                        row.instant("happened"),
                        currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), row.number("minor")),
                        row.text("category")));
    }

    /** Notes that it is told, unless another node has told it: answers whether it was this one. */
    boolean told(UUID id, Instant now) {
        return database.sql("update demo_event set told_at = :now where id = :id and told_at is null")
                        .set("id", id)
                        .set("now", now)
                        .update()
                == 1;
    }
}
