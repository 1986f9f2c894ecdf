package app.huike.crm.care;

import java.util.UUID;

/** A visit is over; in the transaction that recorded it, once for each. */
public record VisitRecorded(UUID customerId, UUID visitId, VisitResult result) {}
