package app.huike.web.rest.task;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFile;
import app.huike.lifecycle.task.TaskFiles;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.ListJson;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files beside tasks. They come as they are, and are read in Base64: no browser is ever to show one as a page of ours. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
public class TaskFileResource {

    private static final String TASK_UNKNOWN = "TASK_UNKNOWN";
    private static final String UNKNOWN = "FILE_UNKNOWN";

    @Inject
    private TaskFiles files;

    @Inject
    private FileOnce once;

    @GET
    @Path("{id}/files")
    @Operation(summary = "The files beside a task, the oldest first; without what is in them")
    public ListJson<TaskFileJson> files(@PathParam("id") String id) {
        return ListJson.whole(files.of(Refs.token(id, TASK_UNKNOWN)), TaskFileJson::of);
    }

    @POST
    @Path("{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Lay a file beside a task: PDF, picture, document, table or text, at most 5 MB")
    @APIResponse(responseCode = "201", description = "without what is in it")
    @Idempotent(Idempotent.How.BY_THE_RESOURCE)
    public Reply<TaskFileJson> keep(
            @PathParam("id") String id,
            @QueryParam("name") @Parameter(description = "such as damage.jpg; its end says what it is") String name,
            InputStream content) {
        String task = Refs.token(id, TASK_UNKNOWN);
        return Reply.created(TaskFileJson.of(once.keep(task, name, content)));
    }

    @GET
    @Path("{id}/files/{file}")
    @Operation(summary = "A file with what is in it")
    public TaskFileJson read(@PathParam("id") String id, @PathParam("file") String file) {
        return TaskFileJson.of(files.get(besides(id, file)));
    }

    @DELETE
    @Path("{id}/files/{file}")
    @Operation(summary = "Take away a file that the key's user has brought")
    @APIResponse(responseCode = "204", description = "gone")
    public void remove(@PathParam("id") String id, @PathParam("file") String file) {
        files.remove(besides(id, file));
    }

    private UUID besides(String task, String file) {
        UUID wanted = Refs.id(file, UNKNOWN);
        return files.of(Refs.token(task, TASK_UNKNOWN)).stream()
                .map(TaskFile::id)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> Refused.unknown(UNKNOWN));
    }
}
