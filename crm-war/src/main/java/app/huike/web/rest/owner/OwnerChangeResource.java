package app.huike.web.rest.owner;

import app.huike.crm.customer.Ownership;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every change of who looks after whom. */
@Path("v1/owner-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owners")
@RequestScoped
public class OwnerChangeResource {

    @Inject
    private Ownership ownership;

    @GET
    @Operation(summary = "All changes of who looks after whom, the latest first; for leads")
    public ListJson<OwnerChangeJson> list(@BeanParam Paging paging) {
        return ListJson.of(ownership.all(paging.page()), OwnerChangeJson::of);
    }
}
