package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.ReferralSide;
import app.huike.crm.loyalty.domain.ReferralRewards;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Rewards of referrals in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlReferralRewards implements ReferralRewards {

    @Inject
    CrmDatabase database;

    @Override
    public boolean rewarded(UUID refereeId, ReferralSide side) {
        return database.sql("select 1 from referral_reward where referee_id = :referee and side = :side")
                .set("referee", refereeId)
                .set("side", side)
                .any();
    }

    @Override
    public boolean reward(UUID refereeId, ReferralSide side, UUID customerId, Instant at) {
        boolean first = database.sql("insert into referral_reward (referee_id, side, customer_id, at)"
                                + " values (:referee, :side, :customer, :at) on conflict do nothing")
                        .set("referee", refereeId)
                        .set("side", side)
                        .set("customer", customerId)
                        .set("at", at)
                        .update()
                == 1;
        if (first && side == ReferralSide.REFEREE) {
            database.sql("update referral set state = 'REWARDED', reason = null where referee_id = :referee")
                    .set("referee", refereeId)
                    .update();
        }
        return first;
    }

    @Override
    public boolean countYear(UUID customerId, int year, int atMost) {
        return atMost > 0
                && database.sql("insert into referral_year as y (customer_id, year, rewards)"
                                        + " values (:customer, :year, 1) on conflict (customer_id, year)"
                                        + " do update set rewards = y.rewards + 1 where y.rewards < :most")
                                .set("customer", customerId)
                                .set("year", year)
                                .set("most", atMost)
                                .update()
                        == 1;
    }

    @Override
    public void move(UUID from, UUID into) {
        both("update referral_reward set customer_id = :into where customer_id = :from", from, into);
        both(
                "insert into referral_year as y (customer_id, year, rewards) select :into, year, rewards from referral_year"
                        + " where customer_id = :from on conflict (customer_id, year) do update set rewards = y.rewards"
                        + " + excluded.rewards",
                from,
                into);
        database.sql("delete from referral_year where customer_id = :from")
                .set("from", from)
                .update();
    }

    private void both(String statement, UUID from, UUID into) {
        database.sql(statement).set("from", from).set("into", into).update();
    }
}
