package app.huike.web.ui.offer;

import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Offers;
import app.huike.web.ui.Say;
import app.huike.web.ui.TypedForm;
import app.huike.web.ui.TypedMoney;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** One offer: written as a draft, then set to work, then ended. */
@Named("editOffer")
@RequestScoped
public class EditOffer {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Offers offers;

    @Inject
    private TypedMoney money;

    @Inject
    private Say say;

    private String key;
    private OfferView seen;
    private Map<String, String> form;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        key = request.getParameter("key");
    }

    /** The page's first step: without such an offer there is no such page; without a key it is a new one. */
    public String look() {
        getSeen();
        return null;
    }

    /** Null for a new one. */
    public OfferView getSeen() {
        if (seen == null && key != null) {
            seen = offers.get(key);
        }
        return seen;
    }

    /** Whether it may be written. */
    public boolean isDraft() {
        return getSeen() == null || getSeen().state() == OfferState.DRAFT;
    }

    public Map<String, String> getForm() {
        if (form == null) {
            form = getSeen() == null ? OfferForm.empty() : OfferForm.of(getSeen());
        }
        return form;
    }

    public BenefitKind[] getKinds() {
        return BenefitKind.values();
    }

    public String save() {
        return does("offer.saved", () -> {
            OfferDraft draft = OfferForm.draft(new TypedForm(getForm(), money));
            seen = key == null ? offers.create(draft) : offers.change(draft);
        });
    }

    public String activate() {
        return does("offer.activated", () -> seen = offers.activate(key));
    }

    public String end() {
        return does("offer.ended", () -> seen = offers.end(key));
    }

    private String does(String done, Runnable deed) {
        if (!say.did(deed)) {
            return null;
        }
        say.goodThere(done);
        return "/offers/offer.xhtml?faces-redirect=true&key=" + seen.key();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
