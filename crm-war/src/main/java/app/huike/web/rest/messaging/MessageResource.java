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

/** What was, is and will be sent to customers. */
@Path("v1/messages")
@Produces(MediaType.APPLICATION_JSON)
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
