package app.huike.lifecycle.keepintouch;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The door to how often somebody is to be in touch with a customer, and how long nobody was. */
@Stateless
public class Cadences {

    /**
     * What a member's tier wants, and how it stands.
     *
     * @param since the last contact with a person of the shop, or the beginning of the membership, where that was later
     * @param over whether that is longer ago than the tier wants
     */
    public record Cadence(Tier tier, Duration every, Instant since, boolean over) {

        /** In whole days. */
        public long days() {
            return every.toDays();
        }
    }

    @Inject
    private Customers customers;

    @Inject
    private ProcessPolicies policies;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** Empty for whoever is no member of a tier that has a cadence. Refusals as {@link Customers#get(UUID)}. */
    public Optional<Cadence> of(UUID customerId) {
        customers.get(customerId);
        Instant now = clock.instant();
        return database.sql("select s.tier, cast(extract(epoch from s.every) as bigint) as seconds, s.since from ("
                        + CadenceRows.of(policies, "c.id = :customer") + ") s")
                .set("now", now)
                .set("customer", customerId)
                .one(row -> {
                    Duration every = Duration.ofSeconds(row.number("seconds"));
                    Instant since = row.instant("since");
                    return new Cadence(
                            row.constant("tier", Tier.class),
                            every,
                            since,
                            !since.plus(every).isAfter(now));
                });
    }
}
