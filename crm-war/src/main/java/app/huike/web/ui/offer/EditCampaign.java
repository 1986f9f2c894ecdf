package app.huike.web.ui.offer;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Campaigns;
import app.huike.crm.offer.OfferState;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.TypedForm;
import app.huike.web.ui.TypedMoney;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One campaign: written as a draft, then running, then ended. */
@Named("editCampaign")
@RequestScoped
public class EditCampaign {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Campaigns campaigns;

    @Inject
    private TypedMoney money;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String key;
    private CampaignView seen;
    private Map<String, String> form;
    private List<Stage> audience;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        key = request.getParameter("key");
    }

    /** The page's first step: without such a campaign there is no such page; without a key it is a new one. */
    public String look() {
        getSeen();
        return null;
    }

    /** Null for a new one. */
    public CampaignView getSeen() {
        if (seen == null && key != null) {
            seen = campaigns.get(key);
        }
        return seen;
    }

    /** Whether it may be written. */
    public boolean isDraft() {
        return getSeen() == null || getSeen().state() == OfferState.DRAFT;
    }

    public Map<String, String> getForm() {
        if (form == null) {
            form = getSeen() == null ? CampaignForm.empty(show.today()) : CampaignForm.of(getSeen());
        }
        return form;
    }

    public String save() {
        return does("campaign.saved", () -> {
            CampaignDraft draft = CampaignForm.draft(new TypedForm(getForm(), money), Set.copyOf(getAudience()));
            seen = key == null ? campaigns.create(draft) : campaigns.change(draft);
        });
    }

    public String activate() {
        return does("campaign.activated", () -> seen = campaigns.activate(key));
    }

    public String end() {
        return does("campaign.ended", () -> seen = campaigns.end(key));
    }

    private String does(String done, Runnable deed) {
        if (!say.did(deed)) {
            return null;
        }
        say.goodThere(done);
        return again();
    }

    /** The same page anew, after a deed. */
    public String again() {
        return "/campaigns/campaign.xhtml?faces-redirect=true&key=" + seen.key();
    }

    public List<Stage> getAudience() {
        if (audience == null) {
            audience = getSeen() == null ? List.of() : List.copyOf(getSeen().audience());
        }
        return audience;
    }

    public void setAudience(List<Stage> audience) {
        this.audience = audience;
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
