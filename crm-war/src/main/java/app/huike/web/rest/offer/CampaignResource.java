package app.huike.web.rest.offer;

import app.huike.crm.offer.Campaigns;
import app.huike.crm.offer.OfferState;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns and what became of them. */
@Path("v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RequestScoped
public class CampaignResource {

    @Inject
    private Campaigns campaigns;

    @GET
    @Operation(summary = "Campaigns, newest first")
    public ListJson<CampaignJson> find(@QueryParam("state") OfferState state, @BeanParam Paging paging) {
        return ListJson.of(campaigns.find(state, paging.page()), CampaignJson::of);
    }

    @GET
    @Path("{key}")
    @Operation(summary = "Read a campaign")
    public CampaignJson get(@PathParam("key") String key) {
        return CampaignJson.of(campaigns.get(key));
    }
}
