package app.huike.web.rest.service;

import app.huike.crm.service.Booking;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot that was agreed with the customer. */
public record BookingJson(
        @Schema(example = "B-1") String ref,
        @Schema(example = "E-1") String entitlementRef,
        Instant slot,
        @Schema(description = "what was cancelled counts no longer") Booking.State state) {

    static BookingJson of(Booking booking) {
        return new BookingJson(booking.ref(), booking.entitlementRef(), booking.slot(), booking.state());
    }
}
