package app.huike.crm.journey;

import java.util.UUID;

/** A customer moved from one stage to another, other than by the time that passed. */
public record StageChanged(UUID customerId, Stage was, Stage is) {}
