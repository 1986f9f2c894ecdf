package app.huike.web.rest.service;

import app.huike.crm.customer.Customers;
import app.huike.crm.service.OwnedProducts;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers own. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "products")
@RequestScoped
@OnceMore
public class ProductResource {

    @Inject
    private Customers customers;

    @Inject
    private OwnedProducts products;

    @PUT
    @Path("{ref}/products/{serial}")
    @Operation(summary = "Register a product that the customer owns, or tell it anew")
    @APIResponse(responseCode = "201", description = "registered")
    @APIResponse(responseCode = "200", description = "was known; is as told now")
    public Reply<ProductJson> register(
            @PathParam("ref") String ref,
            @PathParam("serial") String serial,
            @Schema(implementation = ProductRequest.class) JsonBody body) {
        Refs.wanted("serial", serial);
        OwnedProducts.Registered registered =
                products.register(known(ref), body.read(fields -> ProductRequest.read(serial, fields)));
        return Reply.createdOnce(registered.created(), ProductJson.of(registered.product()));
    }

    @GET
    @Path("{ref}/products")
    @Operation(summary = "What the customer owns, newest first")
    public ListJson<ProductJson> of(@PathParam("ref") String ref) {
        UUID customer = customers.get(known(ref)).id();
        return ListJson.whole(products.of(customer), ProductJson::of);
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
