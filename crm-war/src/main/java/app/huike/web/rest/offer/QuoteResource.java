package app.huike.web.rest.offer;

import app.huike.crm.offer.Quotes;
import app.huike.web.refusal.RefusalText;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What coupons, points and cash-back would do to a basket. */
@Path("v1/quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RequestScoped
@OnceMore
public class QuoteResource {

    @Inject
    private Quotes quotes;

    @Inject
    private RefusalText texts;

    @Inject
    private HttpServletRequest request;

    @POST
    @Operation(
            summary =
                    "What this basket would get with these coupons, points and cash-back, line by line, and why not more; posts nothing")
    @Idempotent
    public Reply<QuoteJson> quote(@Schema(implementation = CheckoutRequest.class) JsonBody body) {
        Locale reader = ReaderLanguage.of(request);
        return Reply.ok(
                QuoteJson.of(quotes.quote(body.read(CheckoutRequest::read)), refused -> texts.of(refused, reader)));
    }
}
