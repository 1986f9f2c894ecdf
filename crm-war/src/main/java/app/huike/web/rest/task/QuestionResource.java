package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskQuestions;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What colleagues ask the key's user, and were asked. */
@Path("v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class QuestionResource {

    private static final String UNKNOWN = "QUESTION_UNKNOWN";

    @Inject
    private TaskQuestions questions;

    @GET
    @Operation(
            summary =
                    "What the key's user is asked and has not answered, then what was answered to him in the last day; twenty at most")
    public ListJson<QuestionJson> waiting() {
        return ListJson.whole(questions.waiting(), QuestionJson::of);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a question")
    @Idempotent
    public Reply<QuestionJson> answer(
            @PathParam("id") String id, @Schema(implementation = AnswerRequest.class) JsonBody body) {
        AnswerRequest wish = body.read(AnswerRequest::read);
        UUID question = Refs.id(id, UNKNOWN);
        questions.answer(question, wish.answer());
        return Reply.ok(QuestionJson.of(questions.get(question)));
    }
}
