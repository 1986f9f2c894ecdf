package app.huike.web.rest.offer;

import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.Offers;
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

/** Offers, for programs that show them. */
@Path("v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RequestScoped
public class OfferResource {

    @Inject
    private Offers offers;

    @GET
    @Operation(summary = "Offers, newest first")
    public ListJson<OfferJson> find(@QueryParam("state") OfferState state, @BeanParam Paging paging) {
        return ListJson.of(offers.find(state, paging.page()), OfferJson::of);
    }

    @GET
    @Path("{key}")
    @Operation(summary = "Read an offer")
    public OfferJson get(@PathParam("key") String key) {
        return OfferJson.of(offers.get(key));
    }
}
