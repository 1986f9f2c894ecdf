package app.huike.lifecycle.task;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes beside each open task what lists go by of its customer, so that a list of a hundred thousand tasks reads one table. A task that somebody
 * is just working on is passed over: it ends, or the night looks it over.
 */
@ApplicationScoped
class TaskFacts {

    private static final int NOTES = 20;
    private static final int LONGEST_TEXT = 4_000;

    /** What a task says otherwise than it is. Only those are locked: a lock is written to the log of the database like a change. */
    private static final String LOOK =
            "with fact as (select t.id, f.* from lifecycle_task t join customer_card c on c.id = t.customer_id"
                    + " cross join lateral (select coalesce(c.locale, :locale) as tag) l"
                    + " left join customer_stage_now s on s.customer_id = t.customer_id"
                    + " left join customer_value v on v.customer_id = t.customer_id"
                    + " left join lateral (select x.tier from tier_holder x where x.customer_id = t.customer_id and x.since <= :now"
                    + " and (x.until is null or x.until > :now) order by array_position(cast(:tiers as text[]), x.tier) desc limit 1)"
                    + " h on true"
                    + " left join lateral (select array_agg(distinct b.category order by b.category) as categories from bought_category b"
                    + " where b.customer_id = t.customer_id) g on true"
                    + " cross join lateral (select coalesce(h.tier, '') as tier, coalesce(s.stage, 'PROSPECT') as stage,"
                    + " coalesce(substring(l.tag from '-([A-Z]{2})$'), '') as region,"
                    + " case when c.spoken_language is not null then c.spoken_language when l.tag !~ '^zh' then split_part(l.tag, '-', 1)"
                    + " when l.tag ~ 'Hant|-(TW|HK|MO)$' then 'zh-Hant' else 'zh-Hans' end as language,"
                    + " coalesce(g.categories, '{}') as products, coalesce(v.net_minor, 0) as value_minor) f"
                    + " where t.state in ('OPEN', 'CLAIMED')"
                    + " and (t.tier, t.stage, t.region, t.language, t.products, t.value_minor) is distinct from"
                    + " (f.tier, f.stage, f.region, f.language, f.products, f.value_minor) and ";

    private static final String WRITE = " for update of t skip locked)"
            + " update lifecycle_task t set tier = fact.tier, stage = fact.stage, region = fact.region,"
            + " language = fact.language, products = fact.products, value_minor = fact.value_minor from fact"
            + " where t.id = fact.id";

    @Inject
    private CrmDatabase database;

    @Inject
    private Shop shop;

    /** Looks over the open tasks about these customers. */
    void look(Collection<UUID> customers, Instant now) {
        if (customers.size() == 1 && !anyOpen(customers.iterator().next())) {
            // most of what happens is about customers of whom nobody has anything to do
            return;
        }
        looked(LOOK + "t.customer_id = any(cast(:customers as uuid[]))" + WRITE, now)
                .set("customers", customers)
                .update();
    }

    /** Looks over all open tasks, in one statement; how many had to be changed. */
    int lookAtAll(Instant now) {
        return looked(LOOK + "true" + WRITE, now).update();
    }

    /** What the tasks about a customer can be found by: the customer's name and addresses, and the latest notes. */
    void read(UUID customer) {
        if (!anyOpen(customer)) {
            return;
        }
        List<String> notes = database.sql("select note from contact_note where customer_id = :customer"
                        + " order by at desc limit " + NOTES)
                .set("customer", customer)
                .list(row -> row.text("note"));
        String folded = SearchText.of(String.join(" ", notes));
        database.sql("update lifecycle_task t set search_text = c.search_text || ' ' || :notes from customer_card c"
                        + " where c.id = t.customer_id and t.id in (select o.id from lifecycle_task o where o.customer_id = :customer"
                        + " and o.state in ('OPEN', 'CLAIMED') for update skip locked)")
                .set("notes", folded.length() > LONGEST_TEXT ? folded.substring(0, LONGEST_TEXT) : folded)
                .set("customer", customer)
                .update();
    }

    private boolean anyOpen(UUID customer) {
        return database.sql(
                        "select 1 from lifecycle_task where customer_id = :customer and state in ('OPEN', 'CLAIMED')"
                                + " limit 1")
                .set("customer", customer)
                .any();
    }

    private Sql looked(String text, Instant now) {
        return database.sql(text)
                .set("now", now)
                .set("locale", shop.locale().toLanguageTag())
                .set("tiers", Arrays.stream(Tier.values()).map(Tier::name).toList());
    }
}
