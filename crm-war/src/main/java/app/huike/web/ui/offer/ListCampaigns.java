package app.huike.web.ui.offer;

import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Campaigns;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All campaigns, newest first. */
@Named("listCampaigns")
@RequestScoped
public class ListCampaigns {

    @Inject
    private Campaigns campaigns;

    private String after;
    private Page<CampaignView> page;

    public Page<CampaignView> getPage() {
        if (page == null) {
            page = campaigns.find(null, new PageRequest(PageRequest.DEFAULT_LIMIT, after));
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
