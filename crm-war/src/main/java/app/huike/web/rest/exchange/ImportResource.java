package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.Imports;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.PageRequest;
import app.huike.web.rest.common.IdempotencyHeader;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.Refs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "history (default) or live",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true: only look",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = IdempotencyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "the same key and body again is answered as before; kept 30 days",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "202",
            description = "taken in; look at Location",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    public Response take(InputStream csv) {
        Query query = Query.of(address, "mode", "dryRun");
        Mode mode = "live".equals(query.choice("mode", "history", "live")) ? Mode.LIVE : Mode.HISTORY;
        boolean dryRun = query.flag("dryRun");
        query.sure();
        Rights.require(Permission.IMPORT);
        ImportView view = uploads.take(csv, file -> imports.take(mode, dryRun, null, file), imports::get);
        return Response.accepted(ImportJson.of(view))
                .location(address.getAbsolutePathBuilder()
                        .path(view.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is")
    @APIResponse(
            responseCode = "200",
            description = "the import",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    public ImportJson get(@PathParam("id") String id) {
        Query.of(address).sure();
        return ImportJson.of(imports.get(Refs.id(id, UNKNOWN)));
    }

    @GET
    @Path("{id}/problems")
    @Operation(summary = "The bad rows of an import, in file order")
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
    public ListJson<ImportProblemJson> problems(@PathParam("id") String id) {
        Query query = Query.of(address, "limit", "cursor");
        PageRequest page = query.page();
        query.sure();
        return ListJson.of(imports.problems(Refs.id(id, UNKNOWN), page), ImportProblemJson::of);
    }
}
