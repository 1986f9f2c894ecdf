package app.huike.crm.customer.store;

import app.huike.crm.customer.domain.MergeBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges of customers in PostgreSQL. */
@Dependent
class SqlMergeBook implements MergeBook {

    @Inject
    CrmDatabase database;

    @Override
    public void alone() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('customer-merge', 0))")
                .any();
    }

    @Override
    public Optional<Standing> standing(String ref) {
        return database.sql("select c.id, n.id as now, n.ref as now_ref from customer c"
                        + " join customer n on n.id = customer_by_now(c.id) where c.ref = :ref")
                .set("ref", ref)
                .one(row -> new Standing(row.uuid("id"), row.uuid("now"), row.text("now_ref")));
    }

    @Override
    public void lock(UUID one, UUID other) {
        database.sql("select 1 from customer where id = any (cast(:ids as uuid[])) order by id for no key update")
                .set("ids", List.of(one, other))
                .any();
    }

    @Override
    public void keepUnreachable(UUID from, UUID into) {
        database.sql("update contact_point c set reachable = false from contact_point old"
                        + " where c.customer_id = :into and old.customer_id = :from and old.kind = c.kind"
                        + " and old.normalised = c.normalised and not old.reachable")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void leave(UUID from, UUID into, Instant at) {
        List.of("contact_point", "customer_flag", "consent")
                .forEach(table -> database.sql("delete from " + table + " where customer_id = :from")
                        .set("from", from)
                        .update());
        database.sql(
                        "update customer set name = null, locale = null, spoken_language = null, time_zone = null, owner_id = null,"
                                + " birth_year = null, birth_month = null, birth_day = null, birthday_set_at = null,"
                                + " festival_calendar = null, search_text = '',"
                                + " merged_into = :into, merged_at = :at, version = version + 1 where id = :from")
                .set("from", from)
                .set("into", into)
                .set("at", at)
                .update();
    }

    @Override
    public void moveStatements(UUID from, UUID into) {
        database.sql("update consent_statement s set customer_id = :into where s.customer_id = :from and not exists"
                        + " (select 1 from consent_statement t where t.customer_id = :into and t.purpose = s.purpose"
                        + " and t.channel = s.channel and t.state = s.state and t.source = s.source"
                        + " and t.stated_at = s.stated_at)")
                .set("from", from)
                .set("into", into)
                .update();
    }
}
