package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.ImportWish;
import app.huike.crm.exchange.Imports;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Purchases in bulk, as CSV. The file streams through; it is never in memory as a whole. */
@Path("v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RequestScoped
public class ImportResource {

    private static final String UNKNOWN = "IMPORT_UNKNOWN";

    @Inject
    private Imports imports;

    @Inject
    private UploadOnce uploads;

    @Context
    private UriInfo address;

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Import purchases: purchase_ref,customer_ref,at,amount,currency[,category]")
    @Idempotent(Idempotent.How.BY_THE_RESOURCE)
    @APIResponse(responseCode = "202", description = "taken in; look at Location")
    public Reply<ImportJson> take(
            @QueryParam("mode") @Parameter(description = "history without it") Mode mode,
            @QueryParam("dryRun") @Parameter(description = "true: only look") boolean dryRun,
            InputStream csv) {
        Rights.require(Permission.IMPORT);
        Mode wanted = mode == null ? Mode.HISTORY : mode;
        ImportView view = uploads.take(
                csv, file -> imports.take(new ImportWish(wanted, dryRun, false, null), file), imports::get);
        return Reply.accepted(ImportJson.of(view))
                .at(address.getAbsolutePathBuilder().path(view.id().toString()).build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is")
    public ImportJson get(@PathParam("id") String id) {
        return ImportJson.of(imports.get(Refs.id(id, UNKNOWN)));
    }

    @GET
    @Path("{id}/problems")
    @Operation(summary = "The bad rows of an import, in file order")
    public ListJson<ImportProblemJson> problems(@PathParam("id") String id, @BeanParam Paging paging) {
        return ListJson.of(imports.problems(Refs.id(id, UNKNOWN), paging.page()), ImportProblemJson::of);
    }

    @GET
    @Path("{id}/starts")
    @Operation(summary = "Whom a live import that waits, or was a dry run, would contact")
    public ListJson<ImportStartJson> starts(@PathParam("id") String id, @BeanParam Paging paging) {
        return ListJson.of(imports.starts(Refs.id(id, UNKNOWN), paging.page()), ImportStartJson::of);
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Let a live import that waits contact them: a second person's word")
    @Idempotent
    public Reply<ImportJson> confirm(@PathParam("id") String id) {
        return Reply.ok(ImportJson.of(imports.confirm(Refs.id(id, UNKNOWN))));
    }

    @POST
    @Path("{id}/drop")
    @Operation(summary = "End a live import that waits: nothing of it is loaded")
    @Idempotent
    public Reply<ImportJson> drop(@PathParam("id") String id) {
        return Reply.ok(ImportJson.of(imports.drop(Refs.id(id, UNKNOWN))));
    }
}
