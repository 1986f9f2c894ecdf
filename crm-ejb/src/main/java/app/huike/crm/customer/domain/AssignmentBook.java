package app.huike.crm.customer.domain;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.domain.AssignmentPlan.Candidate;
import app.huike.crm.customer.domain.AssignmentPlan.Unowned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The teams' rules, and what they go by. */
public interface AssignmentBook {

    Optional<AssignmentRule> rule(String team);

    /** Puts it in the place of the one that may be there. Logins are of users. */
    void save(String team, AssignmentRule rule, String by, Instant at);

    /** Teams of which somebody works with customers, by name. */
    List<String> teams();

    /** Active account managers of the team, by login. */
    List<Candidate> candidates(String team);

    /** The team's customers without an owner, the oldest first. */
    List<Unowned> unowned(String team, String shopLocale, int limit);

    /** One of them, and nobody else gives it away before this transaction ends; empty where somebody has it. */
    Optional<Unowned> unowned(UUID customerId, String shopLocale);

    /** Gives those that still have no owner, and logs it; who got which. */
    Map<UUID, UUID> giveAll(Map<UUID, UUID> plan, String by, Instant at);
}
