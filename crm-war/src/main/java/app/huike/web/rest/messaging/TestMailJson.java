package app.huike.web.rest.messaging;

import app.huike.crm.messaging.TestMail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test mail that the mail server took. */
public record TestMailJson(
        @Schema(description = "of whoever asked", example = "admin@shop.example") String address,
        @Schema(description = "the mail server's words", example = "250 OK") String answer) {

    static TestMailJson of(TestMail.Taken taken) {
        return new TestMailJson(taken.address(), taken.answer());
    }
}
