package app.huike.web.rest.messaging;

import app.huike.crm.messaging.TestMail;
import app.huike.web.rest.common.ReaderLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the mail server takes what the shop sends. */
@Path("v1/test-mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
@RequestScoped
public class TestMailResource {

    @Inject
    private TestMail mail;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary =
                    "Sends a test mail to whoever asks, at once, whatever the switch of sending says (administrators)")
    public TestMailJson send() {
        return TestMailJson.of(mail.send(ReaderLanguage.of(request)));
    }
}
