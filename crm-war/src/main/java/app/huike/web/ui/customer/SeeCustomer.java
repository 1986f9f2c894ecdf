package app.huike.web.ui.customer;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.shared.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** The customer of this page, and what the rooms know of one; each part is asked for when it is shown. */
@Named("customer")
@RequestScoped
public class SeeCustomer {

    private static final int SHORT = 6;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private Purchases purchasesRoom;

    @Inject
    private Coupons couponsRoom;

    @Inject
    private Interactions interactions;

    @Inject
    private Messages messagesRoom;

    private String ref;
    private CustomerView seen;
    private StageView stage;
    private List<PurchaseView> purchases;
    private List<CouponView> coupons;
    private List<Interaction> contacts;
    private List<MessageView> messages;

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

    public List<PurchaseView> getPurchases() {
        purchases = purchases == null
                ? purchasesRoom.of(getSeen().id(), new PageRequest(SHORT, null)).items()
                : purchases;
        return purchases;
    }

    public List<CouponView> getCoupons() {
        coupons = coupons == null ? couponsRoom.of(getSeen().id()) : coupons;
        return coupons;
    }

    public List<Interaction> getContacts() {
        contacts = contacts == null
                ? interactions.of(getSeen().id(), new PageRequest(SHORT, null)).items()
                : contacts;
        return contacts;
    }

    public List<MessageView> getMessages() {
        messages = messages == null
                ? messagesRoom
                        .find(new MessageQuery(getSeen().id(), null), new PageRequest(SHORT, null))
                        .items()
                : messages;
        return messages;
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
