package app.huike.lifecycle.warranty;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds products whose warranty ends within sixty days, and those that were registered half a year ago: each once, {@code ENDING <id>} and {@code TIP
 * <id>}. A tip that could not be given in the week after is left out, and a warranty that is over is no news.
 */
@ApplicationScoped
public class SweepProducts implements DailySweep {

    private JourneyStarts starts;
    private Shop shop;

    SweepProducts() {}

    @Inject
    SweepProducts(JourneyStarts starts, Shop shop) {
        this.starts = starts;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Warranty.KEY;
    }

    @Override
    public String due() {
        String today = "cast(cast(:now as timestamptz) at time zone '" + shop.zone() + "' as date)";
        return "select p.customer_id, 'ENDING ' || p.product_id as cycle, cast(0 as bigint) as value_minor"
                + " from covered_product p where p.covered_until between " + today + " and " + today + " + 60"
                + " union all select p.customer_id, 'TIP ' || p.product_id, cast(0 as bigint) from covered_product p"
                + " where p.registered_at <= cast(:now as timestamptz) - interval '180 days'"
                + " and p.registered_at > cast(:now as timestamptz) - interval '187 days'";
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
