package app.huike.crm.care;

import java.util.UUID;

/** It is known what a customer thinks of how a case was settled; in its transaction. */
public record CaseSatisfactionTold(UUID customerId, UUID caseId, Satisfaction satisfaction) {}
