package app.huike.crm.security;

import java.util.UUID;

/** A user may no longer log in; in the transaction that decided it. Whoever holds tasks or customers of that user gives them back to the group. */
public record PersonDeactivated(UUID userId, String login, String team) {}
