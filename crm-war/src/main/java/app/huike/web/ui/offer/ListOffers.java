package app.huike.web.ui.offer;

import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Offers;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All offers, newest first. */
@Named("listOffers")
@RequestScoped
public class ListOffers {

    @Inject
    private Offers offers;

    private String after;
    private Page<OfferView> page;

    public Page<OfferView> getPage() {
        if (page == null) {
            page = offers.find(null, new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return page;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
