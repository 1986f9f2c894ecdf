package app.huike.web.rest.risk;

import app.huike.crm.customer.Customers;
import app.huike.crm.risk.Risks;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.Refs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is likely to leave. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "risk")
@RequestScoped
public class RiskResource {

    @Inject
    private Customers customers;

    @Inject
    private Risks risks;

    @GET
    @Path("{ref}/risk")
    @Operation(summary = "The last score, and the open warning with its factors")
    public RiskJson get(@PathParam("ref") String ref) {
        return RiskJson.of(risks.of(customers.get(known(ref)).id()));
    }

    @PUT
    @Path("{ref}/risk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell a model's score; one that crosses the threshold opens one warning")
    public RiskJson tell(@PathParam("ref") String ref, @Schema(implementation = RiskRequest.class) JsonBody body) {
        RiskRequest told = body.read(RiskRequest::read);
        return RiskJson.of(risks.tell(known(ref), told.score(), told.factors(), told.at()));
    }

    @PUT
    @Path("{ref}/profiling-objection")
    @Operation(summary = "The customer objects to being scored: what was known is forgotten, an open warning ends")
    public RiskJson object(@PathParam("ref") String ref) {
        return RiskJson.of(risks.object(known(ref)));
    }

    @DELETE
    @Path("{ref}/profiling-objection")
    @Operation(summary = "The customer may be scored again")
    public RiskJson allow(@PathParam("ref") String ref) {
        return RiskJson.of(risks.allow(known(ref)));
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
