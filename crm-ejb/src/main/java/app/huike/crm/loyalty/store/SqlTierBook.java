package app.huike.crm.loyalty.store;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStep;
import app.huike.crm.loyalty.domain.TierBook;
import app.huike.crm.loyalty.domain.TierStanding;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tiers in PostgreSQL. */
@Dependent
class SqlTierBook implements TierBook {

    private static final String REVIEW = "tiers";

    @Inject
    CrmDatabase database;

    @Override
    public void write(Collection<Moved> moves, Instant at) {
        if (moves.isEmpty()) {
            return;
        }
        database.sql("update member m set tier = x.tier, period_start = x.start, period_end = x.end_at"
                        + " from unnest(cast(:ids as uuid[]), cast(:tiers as text[]), cast(:starts as timestamptz[]),"
                        + " cast(:ends as timestamptz[])) as x (id, tier, start, end_at) where m.customer_id = x.id")
                .set("ids", moves.stream().map(Moved::customerId).toList())
                .set("tiers", moves.stream().map(move -> move.to().tier()).toList())
                .set(
                        "starts",
                        moves.stream().map(move -> move.to().periodStart()).toList())
                .set("ends", moves.stream().map(move -> move.to().periodEnd()).toList())
                .update();
        List<Moved> changed = moves.stream().filter(Moved::tierChanged).toList();
        database.sql(
                        "insert into member_tier (id, customer_id, tier, since, reason) select x.id, x.customer, x.tier, :at,"
                                + " x.reason from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:tiers as text[]),"
                                + " cast(:reasons as text[])) as x (id, customer, tier, reason)")
                .set("at", at)
                .set("ids", changed.stream().map(move -> Ids.next()).toList())
                .set("customers", changed.stream().map(Moved::customerId).toList())
                .set("tiers", changed.stream().map(move -> move.to().tier()).toList())
                .set("reasons", changed.stream().map(Moved::reason).toList())
                .update();
    }

    @Override
    public void step(UUID customerId, Tier tier, Instant since, String reason) {
        database.sql("insert into member_tier (id, customer_id, tier, since, reason)"
                        + " values (:id, :customer, :tier, :since, :reason)")
                .set("id", Ids.next())
                .set("customer", customerId)
                .set("tier", tier)
                .set("since", since)
                .set("reason", reason)
                .update();
    }

    @Override
    public Map<UUID, List<TierStep>> earned(Collection<UUID> customerIds) {
        Map<UUID, List<TierStep>> steps = new HashMap<>();
        database.sql("select * from member_tier where customer_id = any (cast(:ids as uuid[])) order by since, id")
                .set("ids", customerIds)
                .list(row -> steps.computeIfAbsent(row.uuid("customer_id"), none -> new ArrayList<>())
                        .add(new TierStep(row.constant("tier", Tier.class), row.instant("since"), row.text("reason"))));
        return steps;
    }

    @Override
    public Map<UUID, List<PaidMembership>> paid(Collection<UUID> customerIds) {
        Map<UUID, List<PaidMembership>> paid = new HashMap<>();
        database.sql("select * from paid_membership where customer_id = any (cast(:ids as uuid[]))"
                        + " order by starts_at, id")
                .set("ids", customerIds)
                .list(row -> paid.computeIfAbsent(row.uuid("customer_id"), none -> new ArrayList<>())
                        .add(PaidRows.paid(row)));
        return paid;
    }

    @Override
    public CustomerNarrowing standingIn(Tier tier, Instant at) {
        List<Tier> above =
                Arrays.stream(Tier.values()).filter(each -> each.isAbove(tier)).toList();
        return new CustomerNarrowing(
                holds("= :tier") + " and not " + holds("= any (cast(:tiersAbove as text[]))"),
                Map.of("tier", tier, "tiersAbove", above, "tierAt", at));
    }

    private static String holds(String tier) {
        return "exists (select 1 from tier_holder h where h.customer_id = c.id and h.tier " + tier
                + " and h.since <= :tierAt and (h.until is null or h.until > :tierAt))";
    }

    @Override
    public Map<UUID, TierStanding> lock(Collection<UUID> customerIds) {
        return standings(database.sql("select * from member where left_at is null"
                        + " and customer_id = any (cast(:ids as uuid[])) order by customer_id for no key update")
                .set("ids", customerIds));
    }

    @Override
    public Map<UUID, TierStanding> lockOver(Instant now, UUID after, int atMost) {
        return standings(page("period_end <= :now", after, atMost).set("now", now));
    }

    @Override
    public Map<UUID, TierStanding> lockEnrolledOn(
            Collection<MonthDay> days, Instant before, ZoneId zone, UUID after, int atMost) {
        return standings(page(
                        "to_char(enrolled_at at time zone :zone, '--MM-DD') = any (cast(:days as text[]))"
                                + " and enrolled_at < :before",
                        after,
                        atMost)
                .set("before", before)
                .set("zone", zone.getId())
                .set("days", days.stream().map(MonthDay::toString).toList()));
    }

    private Sql page(String condition, UUID after, int atMost) {
        return database.sql("select * from member where left_at is null and " + condition
                        + " and (cast(:after as uuid) is null or customer_id > cast(:after as uuid))"
                        + " order by customer_id limit :most for no key update")
                .set("after", after)
                .set("most", atMost);
    }

    private static Map<UUID, TierStanding> standings(Sql query) {
        Map<UUID, TierStanding> standings = new LinkedHashMap<>();
        query.list(row -> standings.put(row.uuid("customer_id"), SqlMemberBook.standing(row)));
        return standings;
    }

    @Override
    public List<PaidMembership> takeOver(Instant now) {
        return database.sql("update paid_membership set over_told = true where not over_told and ends_at <= :now"
                        + " returning *")
                .set("now", now)
                .list(PaidRows::paid);
    }

    @Override
    public boolean beginReview(LocalDate day, Instant now) {
        return database.sql("insert into sweep_run (id, kind, cycle, started_at) values (:id, :kind, :cycle, :now)"
                                + " on conflict (kind, cycle) do nothing")
                        .set("id", Ids.next())
                        .set("kind", REVIEW)
                        .set("cycle", day.toString())
                        .set("now", now)
                        .update()
                == 1;
    }

    @Override
    public void endReview(LocalDate day, Instant now, int moved) {
        database.sql("update sweep_run set ended_at = :now, found = :found where kind = :kind and cycle = :cycle")
                .set("now", now)
                .set("found", moved)
                .set("kind", REVIEW)
                .set("cycle", day.toString())
                .update();
    }
}
