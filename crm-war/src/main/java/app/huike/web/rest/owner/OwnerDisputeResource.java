package app.huike.web.rest.owner;

import app.huike.crm.customer.OwnerDisputes;
import app.huike.web.rest.common.ListJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes about customers that wait for an answer. */
@Path("v1/owner-disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owners")
@RequestScoped
public class OwnerDisputeResource {

    @Inject
    private OwnerDisputes disputes;

    @GET
    @Operation(
            summary = "Disputes that nobody has decided, the oldest first; for leads, who decide by the task of each")
    public ListJson<OwnerDisputeJson> waiting() {
        return ListJson.whole(disputes.waiting(), OwnerDisputeJson::of);
    }
}
