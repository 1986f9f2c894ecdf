package app.huike.lifecycle.complaint;

import app.huike.crm.care.Cases;
import app.huike.lifecycle.arbitration.Complaints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A case that is not closed freezes the customer's other processes, as far as their diagrams say so. */
@ApplicationScoped
public class OpenCases implements Complaints {

    private Cases cases;

    OpenCases() {}

    @Inject
    OpenCases(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean open(UUID customerId) {
        return cases.hasOpenCase(customerId);
    }
}
