package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry to be added to the ledger.
 *
 * @param lotId which lot it changes; null for what the customer owes
 * @param of what it belongs to: the spending, the hold, the adjustment; for {@link EntryKind#REVERSED} the lot that is taken back, wherever
 *     it is taken from; null where it stands for itself
 * @param expiresAt until when the lot holds from now on; null where that stays
 * @param reason key of a reason that a person gave; null where there is none
 */
public record Entry(UUID lotId, EntryKind kind, Change change, UUID of, Instant expiresAt, String reason, Instant at) {}
