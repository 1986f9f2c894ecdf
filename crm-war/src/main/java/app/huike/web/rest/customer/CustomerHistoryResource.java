package app.huike.web.rest.customer;

import app.huike.crm.analytics.Timeline;
import app.huike.crm.customer.Customers;
import app.huike.crm.offer.Coupons;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.Refs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened with a customer. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "customers")
@RequestScoped
public class CustomerHistoryResource {

    @Inject
    private Customers customers;

    @Inject
    private Timeline timeline;

    @Inject
    private Coupons coupons;

    @Inject
    private Journeys journeys;

    @Context
    private UriInfo address;

    @PathParam("ref")
    private String ref;

    @GET
    @Path("{ref}/timeline")
    @Operation(summary = "Everything that happened with a customer, newest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 500, else 50",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "what next of the page before said",
            schema = @Schema(type = SchemaType.STRING))
    public ListJson<TimelineJson> timeline() {
        Query query = Query.of(address, "limit", "cursor");
        PageRequest page = query.page();
        query.sure();
        return ListJson.of(timeline.of(customer(), page), TimelineJson::of);
    }

    @GET
    @Path("{ref}/coupons")
    @Operation(summary = "The coupons of a customer")
    public ListJson<CouponJson> coupons() {
        Query.of(address).sure();
        return ListJson.whole(coupons.of(customer()), CouponJson::of);
    }

    @GET
    @Path("{ref}/journeys")
    @Operation(summary = "The processes that a customer is or was in")
    public ListJson<JourneyJson> journeys() {
        Query.of(address).sure();
        return ListJson.whole(journeys.of(customer()), JourneyJson::of);
    }

    private UUID customer() {
        return customers.get(Refs.known(ref, "CUSTOMER_UNKNOWN")).id();
    }
}
