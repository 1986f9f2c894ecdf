package app.huike.lifecycle.step;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Customers;
import app.huike.lifecycle.engine.Step;
import java.util.ArrayList;
import java.util.List;

/** The complaints that a story's process registers. */
public final class CasesInMemory extends Cases {

    private final List<NewCase> registered = new ArrayList<>();

    /** The real step over these cases. */
    public Step openCase(Customers customers) {
        return new OpenCase(this, customers);
    }

    public List<NewCase> registered() {
        return registered;
    }

    @Override
    public CaseView register(NewCase told) {
        registered.add(told);
        return null;
    }
}
