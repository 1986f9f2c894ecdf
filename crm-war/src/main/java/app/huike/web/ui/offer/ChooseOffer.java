package app.huike.web.ui.offer;

import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Offers;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Offers of which a campaign can be made. */
@Named("chooseOffer")
@RequestScoped
public class ChooseOffer {

    @Inject
    private Offers offers;

    private List<OfferView> active;

    public List<OfferView> getActive() {
        if (active == null) {
            active = offers.find(OfferState.ACTIVE, new PageRequest(PageRequest.GREATEST_LIMIT, null))
                    .items();
        }
        return active;
    }
}
