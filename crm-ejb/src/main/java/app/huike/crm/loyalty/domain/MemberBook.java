package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Preference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where members are kept: what they said and what they pay for. */
public interface MemberBook {

    /**
     * A member's row.
     *
     * @param number null once the customer is erased
     * @param leftAt null while a member
     */
    record Enrolled(
            UUID customerId, String number, String source, Instant enrolledAt, Instant leftAt, TierStanding standing) {

        public boolean active() {
            return leftAt == null;
        }
    }

    /** Adds a member, unless the customer is or was one; whether it did. */
    boolean add(Enrolled member);

    Optional<Enrolled> find(UUID customerId);

    /** The same, locked until the end of the transaction. */
    Optional<Enrolled> lock(UUID customerId);

    Optional<Enrolled> withNumber(String number);

    /** Stores number, source, dates and standing. */
    void store(Enrolled member);

    List<Preference> preferences(UUID customerId);

    /** Keeps what was said, unless something was said later. */
    void keep(UUID customerId, Collection<Preference> preferences);

    /** Forgets what a member said. */
    void forgetPreferences(UUID customerId);

    /** All that a customer ever paid for, oldest first. */
    List<PaidMembership> paid(UUID customerId);

    Optional<PaidMembership> paid(String ref);

    void add(PaidMembership paid);

    /** Stores the end and whether it renews. */
    void store(PaidMembership paid);

    /** Lets what belongs to one customer belong to another: what was said (the other's own words stay) and what was paid. */
    void move(UUID from, UUID into);
}
