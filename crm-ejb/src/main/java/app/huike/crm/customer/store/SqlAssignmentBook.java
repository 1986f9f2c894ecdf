package app.huike.crm.customer.store;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import app.huike.crm.customer.domain.AssignmentBook;
import app.huike.crm.customer.domain.AssignmentPlan.Candidate;
import app.huike.crm.customer.domain.AssignmentPlan.Unowned;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The teams' rules in PostgreSQL. */
@Dependent
class SqlAssignmentBook implements AssignmentBook {

    private static final String WORKS =
            " u.active and exists (select 1 from app_user_role r where r.user_id = u.id and r.role = 'account-manager')";
    private static final String UNOWNED =
            "select c.id, coalesce(substring(coalesce(c.locale, :locale) from '-([A-Z]{2})$'), '')"
                    + " as region from customer c where c.owner_id is null and c.erased_at is null and ";

    @Inject
    CrmDatabase database;

    @Override
    public Optional<AssignmentRule> rule(String team) {
        Map<String, String> regions = new HashMap<>();
        database.sql(
                        "select a.region, u.login from assignment_region a join app_user u on u.id = a.user_id where a.team = :team")
                .set("team", team)
                .list(row -> regions.put(row.text("region"), row.text("login")));
        return database.sql("select way, protected_days from assignment_rule where team = :team")
                .set("team", team)
                .one(row -> new AssignmentRule(
                        row.constant("way", AssignmentWay.class), row.integer("protected_days"), regions));
    }

    @Override
    public void save(String team, AssignmentRule rule, String by, Instant at) {
        database.sql("insert into assignment_rule (team, way, protected_days, changed_by, changed_at)"
                        + " values (:team, :way, :days, :by, :at) on conflict (team) do update set way = excluded.way,"
                        + " protected_days = excluded.protected_days, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at")
                .set("team", team)
                .set("way", rule.way())
                .set("days", rule.protectedDays())
                .set("by", by)
                .set("at", at)
                .update();
        database.sql("delete from assignment_region where team = :team")
                .set("team", team)
                .update();
        rule.regions().forEach((region, login) -> database.sql("insert into assignment_region (team, region, user_id)"
                        + " select :team, :region, u.id from app_user u where u.login = :login")
                .set("team", team)
                .set("region", region)
                .set("login", login)
                .update());
    }

    @Override
    public List<String> teams() {
        return database.sql("select distinct u.team from app_user u where" + WORKS + " order by u.team")
                .list(row -> row.text("team"));
    }

    @Override
    public List<Candidate> candidates(String team) {
        return database.sql("select u.id, u.login, u.name,"
                        + " (select count(*) from customer c where c.owner_id = u.id)::int as customers,"
                        + " coalesce((select o.no from owner_change o where o.to_id = u.id and o.reason = 'RULE'"
                        + " order by o.no desc limit 1), 0) as last_given from app_user u where u.team = :team and"
                        + WORKS
                        + " order by u.login")
                .set("team", team)
                .list(row -> new Candidate(
                        row.uuid("id"),
                        row.text("login"),
                        row.text("name"),
                        row.integer("customers"),
                        row.number("last_given")));
    }

    @Override
    public List<Unowned> unowned(String team, String shopLocale, int limit) {
        return database.sql(UNOWNED + "c.team = :team order by c.created_at, c.id limit " + limit)
                .set("locale", shopLocale)
                .set("team", team)
                .list(row -> new Unowned(row.uuid("id"), row.text("region")));
    }

    @Override
    public Optional<Unowned> unowned(UUID customerId, String shopLocale) {
        return database.sql(UNOWNED + "c.id = :id for update")
                .set("locale", shopLocale)
                .set("id", customerId)
                .one(row -> new Unowned(row.uuid("id"), row.text("region")));
    }

    @Override
    public Map<UUID, UUID> giveAll(Map<UUID, UUID> plan, String by, Instant at) {
        Map<UUID, UUID> given = new HashMap<>();
        if (!plan.isEmpty()) {
            List<UUID> customers = List.copyOf(plan.keySet());
            database.sql("with planned as (select p.customer_id, p.owner_id, p.place from"
                            + " unnest(cast(:customers as uuid[]), cast(:owners as uuid[])) with ordinality as p(customer_id, owner_id, place)),"
                            + " given as (update customer c set owner_id = p.owner_id, version = c.version + 1 from planned p"
                            + " where c.id = p.customer_id and c.owner_id is null and c.erased_at is null returning c.id, p.owner_id, p.place)"
                            + " insert into owner_change (customer_id, at, by_login, to_id, reason)"
                            + " select g.id, :at, :by, g.owner_id, 'RULE' from given g order by g.place"
                            + " returning customer_id, to_id")
                    .set("customers", customers)
                    .set("owners", customers.stream().map(plan::get).toList())
                    .set("at", at)
                    .set("by", by)
                    .list(row -> given.put(row.uuid("customer_id"), row.uuid("to_id")));
        }
        return given;
    }
}
