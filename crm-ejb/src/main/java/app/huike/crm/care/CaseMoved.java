package app.huike.crm.care;

import java.util.UUID;

/** A case went from one state to another; in its transaction. Its registration is {@link CaseRegistered}, its end also {@link CaseClosed}. */
public record CaseMoved(UUID customerId, UUID caseId, CaseState from, CaseState to) {}
