package app.huike.web.ui.care;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A complaint, told by a customer or by somebody whom we do not know yet. */
@Named("registerCase")
@RequestScoped
public class RegisterCase {

    @Inject
    private Cases cases;

    @Inject
    private SeeCustomer customer;

    @Inject
    private ToldContact contact;

    @Inject
    private Say say;

    private Medium channel = Medium.PHONE;
    private String subject;
    private String text;
    private String purchaseRef;
    private String category;
    private Integer severity;
    private CaseView made;

    public String register() {
        NewCase told = new NewCase(
                isKnown() ? customer.getRef() : null,
                isKnown() ? null : contact.told(),
                channel,
                subject,
                text,
                purchaseRef == null || purchaseRef.isBlank() ? null : purchaseRef.strip(),
                category == null || category.isBlank() ? null : category,
                severity);
        if (!say.did(() -> made = cases.register(told))) {
            return null;
        }
        say.goodThere("case.registered", made.number());
        return "/cases/case.xhtml?faces-redirect=true&number=" + made.number();
    }

    /** Whether it is about a customer; otherwise contact data are asked for. */
    public boolean isKnown() {
        return customer.getRef() != null && !customer.getRef().isBlank();
    }

    public Medium[] getChannels() {
        return Medium.values();
    }

    public Medium getChannel() {
        return channel;
    }

    public void setChannel(Medium channel) {
        this.channel = channel;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPurchaseRef() {
        return purchaseRef;
    }

    public void setPurchaseRef(String purchaseRef) {
        this.purchaseRef = purchaseRef;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Integer getSeverity() {
        return severity;
    }

    public void setSeverity(Integer severity) {
        this.severity = severity;
    }
}
