package app.huike.web.rest.messaging;

import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.Messages;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Ref;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was, is and will be sent to customers. */
@Path("v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
@RequestScoped
public class MessageResource {

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @GET
    @Operation(summary = "What was, is and will be sent, newest first")
    public ListJson<MessageJson> find(
            @QueryParam("customerRef") @Parameter(description = "of one customer") Ref customer,
            @QueryParam("state") MessageState state,
            @BeanParam Paging paging) {
        UUID customerId =
                customer == null ? null : customers.get(customer.text()).id();
        return ListJson.of(messages.find(new MessageQuery(customerId, state), paging.page()), MessageJson::of);
    }
}
