package app.huike.crm.care;

import java.util.UUID;

/** A case was closed; in its transaction. {@code satisfaction} is null where nobody asked. */
public record CaseClosed(UUID customerId, UUID caseId, CaseResolution resolution, Satisfaction satisfaction) {}
