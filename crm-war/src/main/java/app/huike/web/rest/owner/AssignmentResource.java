package app.huike.web.rest.owner;

import app.huike.crm.customer.Assignment;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams' rules by which customers without an account manager get one; for leads. */
@Path("v1/assignment-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owners")
@RequestScoped
@OnceMore
public class AssignmentResource {

    @Inject
    private Assignment assignment;

    @GET
    @Operation(summary = "The rule of each team that looks after customers")
    public ListJson<AssignmentRuleJson> list() {
        return ListJson.whole(assignment.teams(), this::json);
    }

    @GET
    @Path("{team}")
    @Operation(summary = "The rule of a team")
    public AssignmentRuleJson get(@PathParam("team") String team) {
        return json(known(team));
    }

    @PUT
    @Path("{team}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the rule of a team; new customers go by it at once")
    public Reply<AssignmentRuleJson> set(
            @PathParam("team") String team, @Schema(implementation = AssignmentRuleRequest.class) JsonBody body) {
        AssignmentRuleRequest wish = body.read(AssignmentRuleRequest::read);
        assignment.save(known(team), wish.wished());
        return Reply.ok(json(team));
    }

    @POST
    @Path("{team}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Who would get which part of the team's customers without an account manager; changes nothing")
    public Reply<AssignmentPreviewJson> preview(
            @PathParam("team") String team, @Schema(implementation = AssignmentRuleRequest.class) JsonBody body) {
        AssignmentRuleRequest wish = body.read(AssignmentRuleRequest::read);
        return Reply.ok(AssignmentPreviewJson.of(assignment.preview(known(team), wish.wished())));
    }

    @POST
    @Path("{team}/apply")
    @Idempotent
    @Operation(summary = "Give the team's customers without an account manager to people, by the rule that is set")
    public Reply<AssignedJson> apply(@PathParam("team") String team) {
        return Reply.ok(new AssignedJson(assignment.apply(known(team))));
    }

    private String known(String team) {
        if (!assignment.teams().contains(team)) {
            throw Refused.unknown("TEAM_UNKNOWN");
        }
        return team;
    }

    private AssignmentRuleJson json(String team) {
        return AssignmentRuleJson.of(team, assignment.rule(team));
    }
}
