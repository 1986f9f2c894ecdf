package app.huike.web.rest.task;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.absence.Absences;
import app.huike.lifecycle.absence.TaskScope;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
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

/** Who is away, and who stands in. */
@Path("v1/absences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class AbsenceResource {

    private static final String UNKNOWN = "ABSENCE_UNKNOWN";

    @Inject
    private Absences absences;

    @GET
    @Operation(
            summary =
                    "Absences that are not over: one's own and those in which one stands in, for leads all; by their first day")
    public ListJson<AbsenceJson> list() {
        return ListJson.whole(absences.list(), AbsenceJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that somebody is away, and who stands in for all tasks")
    @APIResponse(responseCode = "201", description = "entered; it begins at once where its first day has begun")
    @Idempotent
    public Reply<AbsenceJson> enter(@Schema(implementation = AbsenceRequest.class) JsonBody body) {
        return Reply.created(json(absences.enter(body.read(AbsenceRequest::read).wished())));
    }

    @POST
    @Path("{id}/substitutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name who stands in for some of the tasks, or another one for all")
    @APIResponse(responseCode = "201", description = "named, in the place of who did")
    @Idempotent
    public Reply<AbsenceJson> substitute(
            @PathParam("id") String id, @Schema(implementation = SubstituteRequest.class) JsonBody body) {
        SubstituteRequest wish = body.read(SubstituteRequest::read);
        UUID absence = Refs.id(id, UNKNOWN);
        absences.substitute(absence, TaskScope.of(wish.scope()), wish.substitute());
        return Reply.created(json(absence));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The person is back, or does not go away at all")
    @APIResponse(responseCode = "204", description = "over; what was not done is the person's again")
    public void end(@PathParam("id") String id) {
        absences.end(Refs.id(id, UNKNOWN));
    }

    private AbsenceJson json(UUID id) {
        return absences.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(AbsenceJson::of)
                .orElseThrow(() -> Refused.unknown(UNKNOWN));
    }
}
