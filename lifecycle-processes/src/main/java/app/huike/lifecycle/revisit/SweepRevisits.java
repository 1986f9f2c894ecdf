package app.huike.lifecycle.revisit;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds whose purchase is to be asked about today, once for each purchase, the dearest first: the day comes so long after the delivery, or
 * after the purchase where no delivery was told, as the diagram says. Nothing waits for that day but the purchase itself.
 */
@ApplicationScoped
public class SweepRevisits implements DailySweep {

    private KeptGoods goods;
    private ProcessPolicies policies;
    private RunningJourneys journeys;
    private StartRevisit revisit;
    private JourneyLog log;

    SweepRevisits() {}

    @Inject
    SweepRevisits(
            KeptGoods goods, ProcessPolicies policies, RunningJourneys journeys, StartRevisit revisit, JourneyLog log) {
        this.goods = goods;
        this.policies = policies;
        this.journeys = journeys;
        this.revisit = revisit;
        this.log = log;
    }

    @Override
    public String process() {
        return Revisit.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.duration("afterDelivery"),
                ProcessSetting.duration("afterPurchase"),
                ProcessSetting.duration("noLaterThan"));
    }

    @Override
    public String due() {
        ProcessPolicy said = policies.live(Revisit.KEY);
        return goods.due(said.duration("afterDelivery"), said.duration("afterPurchase"), said.duration("noLaterThan"));
    }

    @Override
    public Optional<String> passedOver() {
        ProcessPolicy said = policies.live(Revisit.KEY);
        return Optional.of(goods.notToBeAsked(
                said.duration("afterDelivery"), said.duration("afterPurchase"), said.duration("noLaterThan")));
    }

    /** A purchase whose customer is being visited joins that visit. */
    @Override
    public Optional<String> start(SweepRow due) {
        if (journeys.run(Revisit.KEY, due.customerId())) {
            log.add(
                    due.customerId(),
                    "JOURNEY_SKIPPED",
                    "JOINED",
                    Map.of("process", Revisit.KEY, "cause", due.cycle()));
            return Optional.of("JOINED");
        }
        return revisit.start(due.customerId(), UUID.fromString(due.cycle()), due.cycle());
    }
}
