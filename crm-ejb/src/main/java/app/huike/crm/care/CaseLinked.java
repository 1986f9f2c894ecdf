package app.huike.crm.care;

import java.util.UUID;

/** A case turned out to be another customer's; in its transaction. */
public record CaseLinked(UUID caseId, UUID formerCustomerId, UUID customerId) {}
