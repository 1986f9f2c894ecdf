package app.huike.crm.security;

import app.huike.crm.shared.Change;
import java.util.Set;

/** What is to change of a user; what is not named stays. */
public record PersonChange(Change<String> name, Change<String> email, Change<String> team, Change<Set<Role>> roles) {}
