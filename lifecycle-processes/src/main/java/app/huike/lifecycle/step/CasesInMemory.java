package app.huike.lifecycle.step;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.CallNotes;
import app.huike.lifecycle.words.StageWords;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The complaints that a story's process registers. */
@Vetoed
public final class CasesInMemory extends Cases {

    private boolean unsatisfied;
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
        return new OpenCase(this, customers, toldInCall());
    }

    public void leftUnsatisfied() {
        unsatisfied = true;
    }

    @Override
    public boolean lastLeftUnsatisfied(UUID customerId) {
        return unsatisfied;
    }

    public List<NewCase> registered() {
        return registered;
    }

    static ToldInCall toldInCall() {
        return new ToldInCall(new StageWords(), new ChineseShop(), notes());
    }

    /** Whose customers are called in its language where theirs is not known. */
    private static final class ChineseShop extends Shop {
        @Override
        public Locale locale() {
            return Locale.TRADITIONAL_CHINESE;
        }
    }

    @Override
    public CaseView register(NewCase told) {
        registered.add(told);
        return null;
    }
}
