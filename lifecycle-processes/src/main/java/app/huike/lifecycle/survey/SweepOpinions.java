package app.huike.lifecycle.survey;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds whom to ask how likely it is that they recommend the shop: whoever bought on two days of the last year and may be asked, once for each half of a
 * year, those who bought for more first.
 */
@ApplicationScoped
public class SweepOpinions implements DailySweep {

    private StartSurvey survey;
    private Shop shop;

    SweepOpinions() {}

    @Inject
    SweepOpinions(StartSurvey survey, Shop shop) {
        this.survey = survey;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Survey.KEY;
    }

    @Override
    public String due() {
        return "select a.customer_id, a.half_year as cycle, a.value_minor from (select v.customer_id,"
                + " to_char(cast(:now as timestamptz), 'YYYY') || case when extract(month from cast(:now as timestamptz)) < 7"
                + " then '-1' else '-2' end as half_year, cast(sum(v.net_minor) as bigint) as value_minor"
                + " from purchase_value v where v.currency = '"
                + shop.currency().getCode() + "' and v.net_minor > 0"
                + " and v.at > cast(:now as timestamptz) - interval '365 days' and v.at <= cast(:now as timestamptz)"
                + " group by v.customer_id having count(distinct date_trunc('day', v.at)) >= 2) a"
                + " join may_be_asked m on m.customer_id = a.customer_id"
                + " where not exists (select 1 from survey_asked l where l.customer_id = a.customer_id"
                + " and l.invited_at > cast(:now as timestamptz) - interval '180 days')";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        return survey.start(due.customerId(), "nps", due.cycle());
    }
}
