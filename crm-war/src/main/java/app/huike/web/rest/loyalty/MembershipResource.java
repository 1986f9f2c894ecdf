package app.huike.web.rest.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Declines;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Belonging to the programme. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "points")
@RequestScoped
@OnceMore
public class MembershipResource {

    @Inject
    private Customers customers;

    @Inject
    private Memberships memberships;

    @Inject
    private Declines declines;

    @Inject
    private Tiers tiers;

    @GET
    @Path("{ref}/membership")
    @Operation(summary = "A member, where the customer stands and what is missing to the next tier")
    public MembershipJson get(@PathParam("ref") String ref) {
        UUID customer = customers.get(known(ref)).id();
        Member member = memberships.get(customer).filter(Member::active).orElseThrow(MembershipResource::none);
        return MembershipJson.of(member, tiers.status(customer).orElseThrow(MembershipResource::none));
    }

    @POST
    @Path("{ref}/membership")
    @Operation(summary = "Accept to be a member, or tell more of what is liked; once a member, that stays")
    @APIResponse(responseCode = "201", description = "is a member from now on")
    @APIResponse(responseCode = "200", description = "was one before")
    @Idempotent
    public Reply<MembershipJson> enrol(
            @PathParam("ref") String ref, @Schema(implementation = MembershipRequest.class) JsonBody body) {
        MembershipRequest wish = body.read(MembershipRequest::read);
        customers.get(known(ref));
        Memberships.Enrolment enrolment = memberships.enrol(
                known(ref),
                wish.source(),
                wish.preferences().stream().map(PreferenceJson::preference).toList());
        return Reply.createdOnce(enrolment.created(), get(ref));
    }

    @DELETE
    @Path("{ref}/membership")
    @Operation(summary = "Not be a member any longer; the points stay")
    @APIResponse(responseCode = "204", description = "is none, now or before")
    public void leave(@PathParam("ref") String ref) {
        memberships.leave(known(ref));
    }

    @POST
    @Path("{ref}/membership/decline")
    @Operation(
            summary =
                    "The customer does not want to be a member: an invitation that runs ends, and none comes for a while")
    @APIResponse(responseCode = "200", description = "recorded; the last word counts")
    @Idempotent
    public Reply<DeclineJson> decline(
            @PathParam("ref") String ref, @Schema(implementation = DeclineRequest.class) JsonBody body) {
        return Reply.ok(new DeclineJson(
                declines.decline(known(ref), body.read(DeclineRequest::read).source())));
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }

    private static Refused none() {
        return Refused.unknown("MEMBERSHIP_UNKNOWN");
    }
}
