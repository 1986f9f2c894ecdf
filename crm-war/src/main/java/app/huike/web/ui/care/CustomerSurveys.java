package app.huike.web.ui.care;

import app.huike.crm.care.InvitationView;
import app.huike.crm.care.Surveys;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer of this page was asked, and answered. */
@Named("customerSurveys")
@RequestScoped
public class CustomerSurveys {

    private static final int SHORT = 6;

    @Inject
    private Surveys surveys;

    @Inject
    private SeeCustomer customer;

    @Inject
    private PageLook page;

    private List<InvitationView> found;

    public List<InvitationView> getLatest() {
        if (found == null) {
            found = surveys.of(customer.getSeen().id(), SHORT);
        }
        return found;
    }

    /** What the survey is called, in the reader's language. */
    public String title(InvitationView one) {
        return surveys.named(one.survey()).texts(page.getLocale()).title();
    }
}
