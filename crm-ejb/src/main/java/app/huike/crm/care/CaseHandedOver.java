package app.huike.crm.care;

import java.util.UUID;

/** A case went to another person or team; in its transaction. {@code owner} is a login, null for the whole team. */
public record CaseHandedOver(UUID customerId, UUID caseId, int level, String team, String owner) {}
