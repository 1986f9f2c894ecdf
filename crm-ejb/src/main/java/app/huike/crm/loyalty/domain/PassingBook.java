package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.LoyaltyCurrency;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What time does to all accounts at once: {@link Passing} as statements. */
public interface PassingBook {

    /** An account in which something is due. */
    record Due(UUID account, UUID customerId, LoyaltyCurrency currency) {}

    /** One sweep at a time, on whichever node: waits for another one's transaction to end. */
    void alone();

    /**
     * Accounts in which something is due, locked in the order of their ids.
     *
     * @param owedTooLong what is owed since then or longer is due too
     */
    List<Due> lockDue(Instant now, Instant owedTooLong, int atMost);

    /** Those of them whose customers owe something: there what becomes free pays for it, one account at a time. */
    Set<UUID> owing(Collection<UUID> accounts);

    /** Ends holds that are over; how many. */
    int release(Collection<UUID> accounts, Instant now);

    /** Lets become active what has waited; how much in each account. */
    Map<UUID, Long> activate(Collection<UUID> accounts, Instant now);

    /**
     * Lets last longer what is over and not held, of customers who can be reached and were not told of it early enough; what of accounts.
     *
     * @param noticeBefore how long before the end they had to be told
     * @param until when it is over from now on
     */
    Set<UUID> extend(
            Collection<UUID> accounts, LoyaltyCurrency currency, Duration noticeBefore, Instant until, Instant now);

    /** Lets lapse what is over and not held; how much in each account. */
    Map<UUID, Long> lapse(Collection<UUID> accounts, Instant now);

    /** The sums of the accounts' entries. */
    Map<UUID, Long> balances(Collection<UUID> accounts);

    /** When the first thing falls due later than a moment; debts aside. */
    Optional<Instant> nextAfter(Instant moment);

    /** When the first debt began later than a moment. */
    Optional<Instant> nextOwedAfter(Instant moment);
}
