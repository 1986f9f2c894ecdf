package app.huike.web.rest.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.PointsSpending;
import app.huike.crm.loyalty.PointsStatements;
import app.huike.crm.loyalty.StatementFilter;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers have on the ledger, and spending it. Idempotent by the purchase's ref. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "points")
@RequestScoped
@OnceMore
public class PointsResource {

    private static final String UNKNOWN = "CUSTOMER_UNKNOWN";

    @Inject
    private Customers customers;

    @Inject
    private PointsStatements statements;

    @Inject
    private PointsLedger ledger;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    @GET
    @Path("{ref}/points")
    @Operation(
            summary =
                    "What a customer has, what is to come, when it ends, and the tier; with at as all that stood at that moment; POINTS unless said")
    public PointsJson balance(
            @PathParam("ref") String ref,
            @QueryParam("currency") LoyaltyCurrency currency,
            @QueryParam("at") Instant at) {
        UUID customer = customer(ref);
        Instant moment = orNow(at);
        return PointsJson.of(
                statements.balance(customer, orPoints(currency), moment),
                tiers.at(customer, moment).orElse(null));
    }

    @GET
    @Path("{ref}/points/entries")
    @Operation(
            summary =
                    "A customer's statement, newest first; of one kind, from a moment on; with at as it stood at that moment")
    public ListJson<PointsEntryJson> entries(
            @PathParam("ref") String ref,
            @QueryParam("currency") LoyaltyCurrency currency,
            @QueryParam("kind") EntryKind kind,
            @QueryParam("from") Instant from,
            @QueryParam("at") Instant at,
            @BeanParam Paging paging) {
        StatementFilter wanted = new StatementFilter(orPoints(currency), kind, from, orNow(at));
        return ListJson.of(statements.entries(customer(ref), wanted, paging.page()), PointsEntryJson::of);
    }

    @POST
    @Path("{ref}/points/redemptions")
    @Operation(summary = "Spend points for a purchase, once; what ends first is used first")
    @APIResponse(responseCode = "201", description = "spent")
    @APIResponse(responseCode = "200", description = "was spent for this purchase before")
    public Reply<SpendingJson> spend(
            @PathParam("ref") String ref, @Schema(implementation = SpendingRequest.class) JsonBody body) {
        SpendingRequest wish = body.read(SpendingRequest::read);
        PointsSpending spending =
                ledger.spend(Refs.known(ref, UNKNOWN), wish.currency(), wish.points(), wish.purchaseRef());
        return Reply.createdOnce(!spending.repeated(), SpendingJson.of(spending));
    }

    @DELETE
    @Path("{ref}/points/redemptions/{id}")
    @Operation(summary = "Undo a spending: the points go back to where they came from")
    @APIResponse(responseCode = "204", description = "undone, now or before")
    public void giveBack(@PathParam("ref") String ref, @PathParam("id") String id) {
        ledger.giveBack(Refs.known(ref, UNKNOWN), Refs.id(id, "SPENDING_UNKNOWN"));
    }

    private UUID customer(String ref) {
        return customers.get(Refs.known(ref, UNKNOWN)).id();
    }

    private Instant orNow(Instant at) {
        return at == null ? clock.instant() : at;
    }

    private static LoyaltyCurrency orPoints(LoyaltyCurrency currency) {
        return currency == null ? LoyaltyCurrency.POINTS : currency;
    }
}
