package app.huike.web.ui.customer;

import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The stages that the customer of this page went through. */
@Named("seeStages")
@RequestScoped
public class SeeStages {

    @Inject
    private SeeCustomer customer;

    @Inject
    private Stages stages;

    private List<StageView> past;

    /** Newest first; the first one is the stage at hand. */
    public List<StageView> getAll() {
        if (past == null) {
            past = stages.history(customer.getSeen().id());
        }
        return past;
    }
}
