package app.huike.web.rest.customer;

import app.huike.crm.analytics.Timeline;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stages;
import app.huike.crm.offer.Coupons;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Refs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened with a customer. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
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

    @Inject
    private Stages stages;

    @PathParam("ref")
    private String ref;

    @GET
    @Path("{ref}/timeline")
    @Operation(summary = "Everything that happened with a customer, newest first")
    public ListJson<TimelineJson> timeline(@BeanParam Paging paging) {
        return ListJson.of(timeline.of(customer(), paging.page()), TimelineJson::of);
    }

    @GET
    @Path("{ref}/coupons")
    @Operation(summary = "The coupons of a customer")
    public ListJson<CouponJson> coupons() {
        return ListJson.whole(coupons.of(customer()), CouponJson::of);
    }

    @GET
    @Path("{ref}/journeys")
    @Operation(summary = "The processes that a customer is or was in")
    public ListJson<JourneyJson> journeys() {
        return ListJson.whole(journeys.of(customer()), JourneyJson::of);
    }

    @GET
    @Path("{ref}/stages")
    @Operation(summary = "The stages that a customer went through, newest first")
    public ListJson<StageJson> stages() {
        return ListJson.whole(stages.history(customer()), StageJson::of);
    }

    private UUID customer() {
        return customers.get(Refs.known(ref, "CUSTOMER_UNKNOWN")).id();
    }
}
