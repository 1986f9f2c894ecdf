package app.huike.lifecycle.warranty;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds products whose warranty ends soon ({@code beforeEnd} of the diagram, in whole days), and those that were registered a while ago
 * ({@code tipAfter}): each once, {@code ENDING <id>} and {@code TIP
 * <id>}. A tip that could not be given
 * within {@code tipWithin} after that is left out, and a warranty that is over is no news.
 */
@ApplicationScoped
public class SweepProducts implements DailySweep {

    private JourneyStarts starts;
    private ProcessPolicies policies;
    private Shop shop;

    SweepProducts() {}

    @Inject
    SweepProducts(JourneyStarts starts, ProcessPolicies policies, Shop shop) {
        this.starts = starts;
        this.policies = policies;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Warranty.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.days("beforeEnd"),
                ProcessSetting.duration("tipAfter"),
                ProcessSetting.duration("tipWithin"));
    }

    @Override
    public String due() {
        String today = "cast(cast(:now as timestamptz) at time zone '" + shop.zone() + "' as date)";
        ProcessPolicy said = policies.live(Warranty.KEY);
        Duration tipAfter = said.duration("tipAfter", "P180D");
        return "select p.customer_id, 'ENDING ' || p.product_id as cycle, cast(0 as bigint) as value_minor"
                + " from covered_product p where p.covered_until between " + today + " and " + today + " + "
                + said.duration("beforeEnd", "P60D").toDays()
                + " union all select p.customer_id, 'TIP ' || p.product_id, cast(0 as bigint) from covered_product p"
                + " where p.registered_at <= cast(:now as timestamptz) - interval '" + tipAfter + "'"
                + " and p.registered_at > cast(:now as timestamptz) - interval '"
                + tipAfter.plus(said.duration("tipWithin", "P7D")) + "'";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        String[] found = due.cycle().split(" ");
        Map<String, Object> variables = new HashMap<>();
        Warranty.NOTICE.put(variables, found[0]);
        Warranty.PRODUCT_ID.put(variables, UUID.fromString(found[1]));
        return starts.start(new JourneyStart(Warranty.KEY, due.customerId(), due.cycle(), variables));
    }
}
