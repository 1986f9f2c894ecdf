package app.huike.lifecycle.task;

import java.util.UUID;

/**
 * Which tasks; null fields do not narrow.
 *
 * @param open only OPEN and CLAIMED
 * @param mine only those assigned to whoever asks
 */
public record TaskFilter(boolean open, boolean mine, UUID customerId, String kind) {}
