package app.huike.web.ui.customer;

import app.huike.crm.customer.OwnerChange;
import app.huike.crm.customer.OwnerDispute;
import app.huike.crm.customer.OwnerDisputes;
import app.huike.crm.customer.OwnerView;
import app.huike.crm.customer.Ownership;
import app.huike.crm.customer.Records;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who looks after the customer of this page, how that came, and what one may do about it. */
@Named("seeOwner")
@RequestScoped
public class SeeOwner {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Ownership owners;

    @Inject
    private OwnerDisputes disputes;

    @Inject
    private Records records;

    @Inject
    private People people;

    @Inject
    private Say say;

    private String ref;
    private String reason;
    private String to;
    private OwnerView seen;

    @PostConstruct
    void begin() {
        ref = request.getParameter("ref");
    }

    /** The page's first step: without such a customer there is no such page. */
    public String look() {
        getSeen();
        return null;
    }

    public OwnerView getSeen() {
        if (seen == null) {
            seen = owners.of(ref);
        }
        return seen;
    }

    public List<OwnerChange> getHistory() {
        return owners.history(ref);
    }

    /** What the colleague says, for leads, while nobody has decided; null otherwise. */
    public OwnerDispute getDispute() {
        return isLead()
                ? disputes.waiting().stream()
                        .filter(each -> each.customerRef().equals(getSeen().ref()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public boolean isLead() {
        return CurrentActor.get().may(Permission.TASK_WORK_ALL);
    }

    public boolean isMine() {
        return me().equals(getSeen().owner());
    }

    public boolean isTakeable() {
        return !isMine() && getSeen().protectedUntil() == null;
    }

    public boolean isDisputable() {
        return !isMine() && getSeen().owner() != null && getSeen().disputedBy() == null;
    }

    public boolean isDisputedByMe() {
        return me().equals(getSeen().disputedBy());
    }

    /** Those to whom the customer may be given. */
    public List<PersonView> getColleagues() {
        return Stream.concat(people.withRole(Role.ACCOUNT_MANAGER).stream(), people.withRole(Role.LEAD).stream())
                .distinct()
                .filter(one -> !Objects.equals(one.login(), getSeen().owner()))
                .sorted((one, two) -> one.name().compareToIgnoreCase(two.name()))
                .toList();
    }

    public String take() {
        return after(say.did(() -> owners.take(ref, reason)), "owner.taken");
    }

    public String give() {
        if (to == null || to.isBlank()) {
            say.badAt("to", "task.handOver.choose");
            return null;
        }
        return after(say.did(() -> owners.give(ref, to, reason)), "owner.given");
    }

    public String claim() {
        return after(say.did(() -> disputes.claim(ref, reason)), "owner.claimed");
    }

    /** When somebody last said that what is known is right; null for never. Only for those who look after the customer, and leads. */
    public Instant getVerifiedAt() {
        return records.verifiedAt(ref).orElse(null);
    }

    public String verify() {
        return after(say.did(() -> records.verify(ref)), "owner.isVerified");
    }

    public String withdraw() {
        return after(say.did(() -> disputes.withdraw(ref)), "owner.withdrawn");
    }

    private String after(boolean done, String said) {
        if (!done) {
            return null;
        }
        say.goodThere(said);
        return "/customers/owner.xhtml?faces-redirect=true&ref=" + ref;
    }

    private static String me() {
        return CurrentActor.get().login();
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Login of who gets the customer. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
