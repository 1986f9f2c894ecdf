package app.huike.web.rest.messaging;

import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.Messages;
import app.huike.crm.shared.PageRequest;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was, is and will be sent to customers. */
@Path("v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
@RequestScoped
public class MessageResource {

    private static final String[] STATES =
            Arrays.stream(MessageState.values()).map(Enum::name).toArray(String[]::new);

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Context
    private UriInfo address;

    @GET
    @Operation(summary = "What was, is and will be sent, newest first")
    @Parameter(
            name = "customerRef",
            in = ParameterIn.QUERY,
            description = "of one customer",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "WAITING, SENT, KEPT, EXPIRED, FAILED or STOPPED",
            schema = @Schema(type = SchemaType.STRING))
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
    public ListJson<MessageJson> find() {
        Query query = Query.of(address, "customerRef", "state", "limit", "cursor");
        String customer = query.ref("customerRef");
        String state = query.choice("state", STATES);
        PageRequest page = query.page();
        query.sure();
        UUID customerId = customer == null ? null : customers.get(customer).id();
        MessageQuery wanted = new MessageQuery(customerId, state == null ? null : MessageState.valueOf(state));
        return ListJson.of(messages.find(wanted, page), MessageJson::of);
    }
}
