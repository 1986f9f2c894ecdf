package app.huike.web.ui.customer;

import app.huike.crm.customer.CustomerMerges;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.MergePreview;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.arbitration.MergePlan;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Two customers are one: who it may be, what would happen, and the deed, which cannot be undone. */
@Named("mergeCustomers")
@RequestScoped
public class MergeCustomers {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CustomerMerges merges;

    @Inject
    private Customers customers;

    @Inject
    private MergePlan plan;

    @Inject
    private MergeSides sides;

    @Inject
    private Say say;

    private String ref;
    private String into;
    private String reason;
    private CustomerView goes;
    private List<CustomerView> candidates;
    private MergePreview preview;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        ref = request.getParameter("ref");
        into = request.getParameter("into");
    }

    /** The page's first step: without such a customer there is no such page; the other one may be mistyped. */
    public String look() {
        getGoes();
        if (isChosen()) {
            say.did(this::getPreview);
        }
        return null;
    }

    public CustomerView getGoes() {
        if (goes == null) {
            goes = customers.get(ref);
        }
        return goes;
    }

    /** Who has the same contact data. */
    public List<CustomerView> getCandidates() {
        if (candidates == null) {
            candidates = merges.candidates(ref);
        }
        return candidates;
    }

    public boolean isChosen() {
        return into != null && !into.isBlank();
    }

    /** What would happen; null while nobody is chosen. */
    public MergePreview getPreview() {
        if (preview == null && isChosen()) {
            preview = merges.preview(ref, into.strip());
        }
        return preview;
    }

    /** Whether there is something to show; the page has said why not where there is nothing. */
    public boolean isPossible() {
        try {
            return getPreview() != null;
        } catch (Refused said) {
            return false;
        }
    }

    /** The one who goes, the one who stays, and both together. */
    public List<MergeSides.Side> getSides() {
        return sides.of(getPreview());
    }

    /** What becomes of the processes of the one who goes. */
    public List<MergePlan.Fate> getFates() {
        return plan.of(getPreview().goes().id(), getPreview().stays().id());
    }

    public String merge() {
        if (reason == null || reason.isBlank()) {
            say.badAt("reason", "merge.noReason");
            return null;
        }
        if (!say.did(() -> merges.merge(ref, into.strip(), reason))) {
            return null;
        }
        say.goodThere("merge.done");
        return "/customers/customer.xhtml?faces-redirect=true&ref=" + into.strip();
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
