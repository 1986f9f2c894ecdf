package app.huike.crm.offer.store;

import static app.huike.crm.offer.store.TermsRows.minor;
import static app.huike.crm.offer.store.TermsRows.money;

import app.huike.crm.offer.ReservationState;
import app.huike.crm.offer.ReservationView;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.Reservation;
import app.huike.crm.offer.domain.ReservationBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reservations in PostgreSQL. What they hold stands in the counters of coupons, shares and campaigns already. */
@Dependent
class SqlReservationBook implements ReservationBook {

    private static final String OF_CAMPAIGNS = " (select campaign_id, sum(cost_minor) as cost, count(*) as times"
            + " from reservation_coupon where reservation_id = any (cast(:ids as uuid[])) group by campaign_id) h"
            + " where c.id = h.campaign_id";

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public void add(Reservation reservation, String actor) {
        ReservationView.Points points = reservation.points();
        ReservationView.Points cashback = reservation.cashback();
        sql("insert into reservation (id, customer_id, state, basket_minor, member_minor, currency, created_at, expires_at, actor,"
                        + " points, points_minor, hold_id, cashback, cashback_minor, cashback_hold_id) values (:id, :customer, 'HELD',"
                        + " :basket, :member, :currency, :at, :expires, :actor, cast(:points as bigint), cast(:paid as bigint),"
                        + " cast(:hold as uuid), cast(:cashback as bigint), cast(:cashbackPaid as bigint), cast(:cashbackHold as uuid))")
                .set("id", reservation.id())
                .set("customer", reservation.customerId())
                .set("basket", minor(reservation.basket()))
                .set("member", minor(reservation.member()))
                .set("currency", reservation.basket().getCurrencyUnit().getCode())
                .set("at", reservation.createdAt())
                .set("expires", reservation.expiresAt())
                .set("actor", actor)
                .set("points", points == null ? null : points.points())
                .set("paid", points == null ? null : minor(points.paid()))
                .set("hold", points == null ? null : points.holdId())
                .set("cashback", cashback == null ? null : cashback.points())
                .set("cashbackPaid", cashback == null ? null : minor(cashback.paid()))
                .set("cashbackHold", cashback == null ? null : cashback.holdId())
                .update();
        reservation.parts().forEach(part -> add(reservation.id(), part));
    }

    private void add(UUID reservationId, Reservation.Part part) {
        sql("insert into reservation_coupon (reservation_id, coupon_id, campaign_id, discount_minor, credit_minor,"
                        + " cost_minor) values (:reservation, :coupon, :campaign, :discount, :credit, :cost)")
                .set("reservation", reservationId)
                .set("coupon", part.couponId())
                .set("campaign", part.campaignId())
                .set("discount", minor(part.discount()))
                .set("credit", minor(part.credit()))
                .set("cost", minor(part.cost()))
                .update();
    }

    @Override
    public Optional<Reservation> find(UUID id, CustomerRows rows) {
        return find(id, rows, "");
    }

    @Override
    public Optional<Reservation> lock(UUID id, CustomerRows rows) {
        return find(id, rows, " for no key update of r");
    }

    private Optional<Reservation> find(UUID id, CustomerRows rows, String lock) {
        return sql("select r.* from reservation r left join customer c on c.id = r.customer_id where r.id = :id"
                        + " and (r.customer_id is null or " + CustomerRows.sql("c") + ")" + lock)
                .set("id", id)
                .set("rowsAll", rows.all())
                .set("rowsOwner", rows.owner())
                .set("rowsTeam", rows.team())
                .one(row -> reservation(row, parts(id)));
    }

    private List<Reservation.Part> parts(UUID id) {
        return sql("select h.*, c.code, c.offer, c.kind, c.percent, c.uses_limit, r.currency, d.id as redemption"
                        + " from reservation_coupon h join coupon c on c.id = h.coupon_id"
                        + " join reservation r on r.id = h.reservation_id"
                        + " left join redemption d on d.reservation_id = h.reservation_id and d.coupon_id = h.coupon_id"
                        + " where h.reservation_id = :id order by h.coupon_id")
                .set("id", id)
                .list(SqlReservationBook::part);
    }

    private static Reservation.Part part(Row row) throws SQLException {
        return new Reservation.Part(
                row.uuid("coupon_id"),
                new CouponCode(row.text("code")),
                row.text("offer"),
                row.uuid("campaign_id"),
                TermsRows.kind(row),
                row.integer("uses_limit") == 1,
                money(row, "discount_minor"),
                money(row, "credit_minor"),
                money(row, "cost_minor"),
                row.uuid("redemption"));
    }

    private static Reservation reservation(Row row, List<Reservation.Part> parts) throws SQLException {
        return new Reservation(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.constant("state", ReservationState.class),
                money(row, "basket_minor"),
                money(row, "member_minor"),
                row.text("purchase_ref"),
                row.instant("created_at"),
                row.instant("expires_at"),
                parts,
                held(row, "points", "hold_id"),
                held(row, "cashback", "cashback_hold_id"));
    }

    /** Points, or cash-back; null for none. */
    private static ReservationView.Points held(Row row, String amount, String holdId) throws SQLException {
        UUID hold = row.uuid(holdId);
        return hold == null
                ? null
                : new ReservationView.Points(row.number(amount), money(row, amount + "_minor"), hold);
    }

    @Override
    public void confirm(Reservation reservation, String purchaseRef, Instant at) {
        sql("update reservation set state = 'CONFIRMED', purchase_ref = :purchase, ended_at = :at where id = :id")
                .set("id", reservation.id())
                .set("purchase", purchaseRef)
                .set("at", at)
                .update();
        lockCoupons(List.of(reservation.id()));
        sql("update coupon set state = 'REDEEMED', ended_at = :at, end_reason = null, version = version + 1"
                        + " where uses_limit = 1 and id in"
                        + " (select coupon_id from reservation_coupon where reservation_id = :id)")
                .set("id", reservation.id())
                .set("at", at)
                .update();
        lockCampaigns(List.of(reservation.id()));
        sql("update campaign c set spent_minor = spent_minor + h.cost, redeemed = redeemed + h.times,"
                        + " reserved_minor = reserved_minor - h.cost, held = held - h.times from" + OF_CAMPAIGNS)
                .set("ids", List.of(reservation.id()))
                .update();
    }

    @Override
    public void markReleased(UUID id, Instant at) {
        sql("update reservation set state = 'RELEASED', ended_at = :at where id = :id")
                .set("id", id)
                .set("at", at)
                .update();
    }

    @Override
    public boolean anyOver(Instant now) {
        return sql("select 1 from reservation where state = 'HELD' and expires_at <= :now order by expires_at limit 1")
                .set("now", now)
                .any();
    }

    @Override
    public List<UUID> expire(Instant now, int limit) {
        return sql("update reservation set state = 'EXPIRED', ended_at = :now where id in"
                        + " (select id from reservation where state = 'HELD' and expires_at <= :now"
                        + " order by expires_at limit :limit for update skip locked) returning id")
                .set("now", now)
                .set("limit", limit)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void giveBack(Collection<UUID> ids) {
        lockCoupons(ids);
        sql("update coupon c set taken = greatest(taken - h.times, 0), version = version + 1 from (select coupon_id,"
                        + " count(*) as times from reservation_coupon where reservation_id = any (cast(:ids as uuid[]))"
                        + " group by coupon_id) h where c.id = h.coupon_id")
                .set("ids", ids)
                .update();
        sql("update coupon_share s set taken = greatest(s.taken - h.times, 0) from (select scope, customer_id, count(*) as times"
                        + " from (select unnest(array[h.coupon_id, h.campaign_id]) as scope, r.customer_id"
                        + " from reservation_coupon h join reservation r on r.id = h.reservation_id"
                        + " where r.id = any (cast(:ids as uuid[]))) x group by scope, customer_id) h"
                        + " where s.scope_id = h.scope and s.customer_id = h.customer_id")
                .set("ids", ids)
                .update();
        lockCampaigns(ids);
        sql("update campaign c set reserved_minor = reserved_minor - h.cost, held = held - h.times from" + OF_CAMPAIGNS)
                .set("ids", ids)
                .update();
    }

    /** In the order in which whoever takes takes them: coupons, then campaigns, each by their ids. */
    private void lockCoupons(Collection<UUID> ids) {
        sql("select 1 from coupon where id in (select coupon_id from reservation_coupon"
                        + " where reservation_id = any (cast(:ids as uuid[]))) order by id for no key update")
                .set("ids", ids)
                .any();
    }

    private void lockCampaigns(Collection<UUID> ids) {
        sql("select 1 from campaign where id in (select campaign_id from reservation_coupon"
                        + " where reservation_id = any (cast(:ids as uuid[]))) order by id for no key update")
                .set("ids", ids)
                .any();
    }

    @Override
    public Optional<Instant> nextOverAfter(Instant moment) {
        return sql("select expires_at from reservation where state = 'HELD' and expires_at > :moment"
                        + " order by expires_at limit 1")
                .set("moment", moment)
                .one(row -> row.instant("expires_at"));
    }
}
