package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.Imports;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.PageRequest;
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

/** Purchases in bulk, as CSV. The file streams through; it is never in memory as a whole. */
@Path("v1/imports")
@Produces(MediaType.APPLICATION_JSON)
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
    public ImportJson get(@PathParam("id") String id) {
        Query.of(address).sure();
        return ImportJson.of(imports.get(Refs.id(id, UNKNOWN)));
    }

    @GET
    @Path("{id}/problems")
    public ListJson<ImportProblemJson> problems(@PathParam("id") String id) {
        Query query = Query.of(address, "limit", "cursor");
        PageRequest page = query.page();
        query.sure();
        return ListJson.of(imports.problems(Refs.id(id, UNKNOWN), page), ImportProblemJson::of);
    }
}
