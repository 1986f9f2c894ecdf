package app.huike.bench.reference;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The minimal resource: a purchase comes in and is stored. */
@Path("purchases")
public class PurchaseResource {

    @Inject
    private RunningEngine engine;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response told(JsonObject purchase) {
        engine.get().purchase(purchase.getJsonNumber("number").longValue());
        return Response.status(Response.Status.CREATED).build();
    }
}
