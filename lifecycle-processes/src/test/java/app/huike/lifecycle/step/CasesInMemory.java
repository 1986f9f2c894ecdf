package app.huike.lifecycle.step;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Customers;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.CallNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The complaints that a story's process registers. */
public final class CasesInMemory extends Cases {

    private final List<NewCase> registered = new ArrayList<>();

    /** What somebody noted about every call of a story. */
    public static final String NOTE = "It creaks";

    static CallNotes notes() {
        return new CallNotes() {
            @Override
            public Optional<String> last(UUID customerId) {
                return Optional.of(NOTE);
            }
        };
    }

    /** The real step over these cases. */
    public Step openCase(Customers customers) {
        return new OpenCase(this, customers, notes());
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
