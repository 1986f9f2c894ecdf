package app.huike.web.ui.customer;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The customer of this page; what the rooms know of one is asked for when it is shown, by beans of their own. */
@Named("customer")
@RequestScoped
public class SeeCustomer {

    /** How many lines a part beside something else has. */
    static final int SHORT = 6;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    private String ref;
    private CustomerView seen;
    private StageView stage;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        ref = request.getParameter("ref");
    }

    /** Looks at the customer of a surrogate id, for pages that are about something else of his. */
    public String lookFor(UUID id) {
        seen = customers.get(id);
        ref = seen.ref();
        return null;
    }

    /** The page's first step: without such a customer there is no such page. */
    public String look() {
        getSeen();
        return null;
    }

    /** The same page anew, after a deed. */
    public String again() {
        return "/customers/customer.xhtml?faces-redirect=true&ref=" + ref;
    }

    public CustomerView getSeen() {
        if (seen == null) {
            seen = customers.get(ref);
        }
        return seen;
    }

    /** Whether the mail address was refused for good: nothing is sent there until it changes. */
    public boolean isMailRefused() {
        return getSeen().email() != null
                && !customers
                        .recipient(seen.id(), Channel.EMAIL, Purpose.SERVICE)
                        .reachable();
    }

    public StageView getStage() {
        stage = stage == null ? stages.of(getSeen().id()) : stage;
        return stage;
    }

    /** What the customer said of being contacted for that purpose on that channel. */
    public ConsentState consent(String purpose, String channel) {
        return getSeen().consents().stream()
                .filter(said ->
                        said.purpose() == Purpose.valueOf(purpose) && said.channel() == Channel.valueOf(channel))
                .map(said -> said.state())
                .findFirst()
                .orElse(ConsentState.UNKNOWN);
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
