package app.huike.crm.customer.store;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.domain.Consent;
import app.huike.crm.customer.domain.ConsentBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Consent in PostgreSQL: what holds, and every statement that was ever made. */
@Dependent
class SqlConsentBook implements ConsentBook {

    @Inject
    CrmDatabase database;

    @Override
    public Optional<Consent> now(UUID customerId, Purpose purpose, Channel channel) {
        return database.sql("select state, stated_at from consent"
                        + " where customer_id = :id and purpose = :purpose and channel = :channel")
                .set("id", customerId)
                .set("purpose", purpose)
                .set("channel", channel)
                .one(row -> new Consent(row.constant("state", ConsentState.class), row.instant("stated_at")));
    }

    @Override
    public boolean keep(UUID customerId, ConsentStatement statement, boolean applied, String actor, Instant at) {
        return values(
                                database.sql("insert into consent_statement (id, customer_id, purpose, channel, state,"
                                        + " source, wording, stated_at, recorded_at, actor, applied) values (:newId, :id,"
                                        + " :purpose, :channel, :state, :source, :wording, :statedAt, :at, :actor, :applied)"
                                        + " on conflict do nothing"),
                                customerId,
                                statement)
                        .set("newId", Ids.next())
                        .set("at", at)
                        .set("actor", actor)
                        .set("applied", applied)
                        .update()
                == 1;
    }

    @Override
    public void hold(UUID customerId, ConsentStatement statement) {
        values(
                        database.sql(
                                "insert into consent (customer_id, purpose, channel, state, source, wording, stated_at)"
                                        + " values (:id, :purpose, :channel, :state, :source, :wording, :statedAt)"
                                        + " on conflict (customer_id, purpose, channel) do update set state = excluded.state,"
                                        + " source = excluded.source, wording = excluded.wording, stated_at = excluded.stated_at"),
                        customerId,
                        statement)
                .update();
    }

    private static Sql values(Sql sql, UUID customerId, ConsentStatement statement) {
        return sql.set("id", customerId)
                .set("purpose", statement.purpose())
                .set("channel", statement.channel())
                .set("state", statement.state())
                .set("source", statement.source())
                .set("wording", statement.wording())
                .set("statedAt", statement.statedAt());
    }

    @Override
    public void forget(UUID customerId) {
        List.of(
                        "delete from consent where customer_id = :id",
                        "update consent_statement set source = 'erased', wording = null where customer_id = :id")
                .forEach(forget -> database.sql(forget).set("id", customerId).update());
    }
}
