package app.huike.lifecycle.survey;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Finds whom to ask how likely it is that they recommend the shop: whoever bought on several days of the last time and may be asked, once for each half of
 * a year, those who bought for more first. How many days, within how long, and how long after another survey, the diagram says: {@code onDays},
 * {@code boughtWithin}, {@code afterSurvey}.
 */
@ApplicationScoped
public class SweepOpinions implements DailySweep {

    private StartSurvey survey;
    private ProcessPolicies policies;
    private Shop shop;

    SweepOpinions() {}

    @Inject
    SweepOpinions(StartSurvey survey, ProcessPolicies policies, Shop shop) {
        this.survey = survey;
        this.policies = policies;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Survey.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.duration("boughtWithin"),
                ProcessSetting.number("onDays"),
                ProcessSetting.duration("afterSurvey"));
    }

    @Override
    public String due() {
        return "select a.customer_id, a.half_year as cycle, a.value_minor from (" + buyers() + ") a"
                + " join may_be_asked m on m.customer_id = a.customer_id where " + notAskedLately();
    }

    @Override
    public Optional<String> passedOver() {
        return Optional.of("select a.customer_id, a.half_year as cycle, '" + NO_CONSENT + "' as reason from ("
                + buyers() + ") a join customer_card c on c.id = a.customer_id and c.erased_at is null"
                + " where not exists (select 1 from may_be_asked m where m.customer_id = a.customer_id) and "
                + notAskedLately());
    }

    private String notAskedLately() {
        return "not exists (select 1 from survey_asked l where l.customer_id = a.customer_id"
                + " and l.invited_at > cast(:now as timestamptz) - interval '"
                + policies.live(Survey.KEY).duration("afterSurvey", "P180D") + "')";
    }

    /** Who bought on so many days of the last time, for how much. */
    private String buyers() {
        ProcessPolicy said = policies.live(Survey.KEY);
        return "select v.customer_id,"
                + " to_char(cast(:now as timestamptz), 'YYYY') || case when extract(month from cast(:now as timestamptz)) < 7"
                + " then '-1' else '-2' end as half_year, cast(sum(v.net_minor) as bigint) as value_minor"
                + " from purchase_value v where v.currency = '"
                + shop.currency().getCode() + "' and v.net_minor > 0"
                + " and v.at > cast(:now as timestamptz) - interval '" + said.duration("boughtWithin", "P365D")
                + "' and v.at <= cast(:now as timestamptz)"
                + " group by v.customer_id having count(distinct date_trunc('day', v.at)) >= "
                + said.number("onDays", 2);
    }

    @Override
    public Optional<String> start(SweepRow due) {
        return survey.start(due.customerId(), "nps", due.cycle());
    }
}
