package app.huike.web.ui.care;

import app.huike.crm.care.CaseLinks;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The complainant turns out to be a customer. */
@Named("linkCase")
@RequestScoped
public class LinkCase {

    @Inject
    private CaseLinks links;

    @Inject
    private SeeCase page;

    @Inject
    private Say say;

    private String customerRef;

    public String link() {
        return linkTo(customerRef == null ? "" : customerRef.strip());
    }

    public String linkTo(String ref) {
        if (!say.did(() -> links.link(page.getSeen().id(), ref))) {
            return null;
        }
        say.goodThere("case.linked");
        return page.again();
    }

    public String getCustomerRef() {
        return customerRef;
    }

    public void setCustomerRef(String customerRef) {
        this.customerRef = customerRef;
    }
}
