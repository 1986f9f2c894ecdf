package app.huike.lifecycle.welcome;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Call candidates in memory: a story says how many come first. */
@Vetoed
final class CandidatesInMemory extends WelcomeCandidates {

    private final List<UUID> called = new ArrayList<>();
    private long ahead;

    /** From now on so many calls come first. */
    void ahead(long calls) {
        ahead = calls;
    }

    List<UUID> calledCustomers() {
        return called;
    }

    @Override
    public void enter(UUID customerId, long valueMinor) {
        // a story has one customer
    }

    @Override
    public void follow(UUID customerId) {
        // a story has one customer
    }

    @Override
    public void forget(UUID customerId) {
        // a story has one customer
    }

    @Override
    public long callsAhead(UUID customerId) {
        return ahead;
    }

    @Override
    public void called(UUID customerId) {
        called.add(customerId);
    }
}
