package app.huike.crm.care;

import java.util.UUID;

/** It was said what a case is about and how grave it is; in its transaction. Deadlines may have changed. */
public record CaseClassified(UUID customerId, UUID caseId, String category, int severity) {}
