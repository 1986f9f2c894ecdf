package app.huike.lifecycle.churnwarning;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskSource;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rule that is built in until a model tells scores: how far a customer's silence is on its way to the threshold of LAPSED. Found once for each
 * silence, the most valuable of the last twelve months first; never of who objects, or is scored by a model.
 */
@ApplicationScoped
public class SweepAtRisk implements DailySweep {

    private StartWarning start;
    private CrossingTable table;
    private SilenceScore silence;
    private CrmDatabase database;
    private BusinessClock clock;
    private Shop shop;

    SweepAtRisk() {}

    @Inject
    SweepAtRisk(
            StartWarning start,
            CrossingTable table,
            SilenceScore silence,
            CrmDatabase database,
            BusinessClock clock,
            Shop shop) {
        this.start = start;
        this.table = table;
        this.silence = silence;
        this.database = database;
        this.clock = clock;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Churn.KEY;
    }

    @Override
    public String due() {
        return "select r.customer_id, r.last_at_text as cycle, cast(coalesce(sum(v.net_minor), 0) as bigint) as value_minor"
                + " from customer_rhythm r left join purchase_value v on v.customer_id = r.customer_id and v.currency = '"
                + shop.currency().getCode() + "' and v.at > cast(:now as timestamptz) - interval '365 days'"
                + " where " + silence.sql() + " >= " + table.opensFrom().toPlainString()
                + " and not exists (select 1 from profiling_objection o where o.customer_id = r.customer_id)"
                + " and not exists (select 1 from customer_risk k where k.customer_id = r.customer_id and k.source = 'MODEL')"
                + " and not exists (select 1 from churn_warning w where w.customer_id = r.customer_id"
                + " and w.opened_at >= r.last_at) group by r.customer_id, r.last_at_text";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Instant now = clock.instant();
        RiskScore score =
                new RiskScore(score(due.customerId(), now), List.of(RiskFactor.SILENCE), now, RiskSource.RULE);
        return start.start(due.customerId(), score, due.cycle());
    }

    private BigDecimal score(UUID customerId, Instant now) {
        return database.sql("select cast(" + silence.sql() + " as text) as score from customer_rhythm r"
                        + " where r.customer_id = :customer")
                .set("now", now)
                .set("customer", customerId)
                .one(row -> new BigDecimal(row.text("score")))
                .orElse(BigDecimal.ZERO);
    }
}
