package app.huike.lifecycle.task;

import java.util.UUID;

/**
 * A look at the tasks that somebody wants to come back to.
 *
 * @param name as its owner called it
 * @param query what it looks for
 * @param address the same as an address says it
 * @param shared whether the owner's whole team sees it
 * @param owner login of whoever saved it
 */
public record SavedFilter(UUID id, String name, TaskQuery query, String address, boolean shared, String owner) {}
