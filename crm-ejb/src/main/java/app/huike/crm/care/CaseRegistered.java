package app.huike.crm.care;

import java.util.UUID;

/** A complaint was written down; in its transaction. {@code severity} is null until it is classified. */
public record CaseRegistered(UUID customerId, UUID caseId, Integer severity) {}
