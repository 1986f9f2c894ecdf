package app.huike.crm.journey.domain;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import java.util.UUID;

/**
 * Where one customer stands, as it is stored.
 *
 * @param knownSince since when the shop knows of the customer
 * @param stage null for a customer who was never placed
 */
public record Standing(UUID customerId, Instant knownSince, StageView stage, PurchaseFacts facts, StageMarks marks) {}
