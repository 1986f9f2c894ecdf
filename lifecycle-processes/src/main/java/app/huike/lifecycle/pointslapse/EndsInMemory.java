package app.huike.lifecycle.pointslapse;

import app.huike.crm.loyalty.LapseNotices;
import app.huike.crm.loyalty.LoyaltyCurrency;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the ledger says of what ends for a customer, thirty days after the trial begins, and what it hears. */
@Vetoed
final class EndsInMemory extends LapseNotices {

    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    long points;
    long cents;
    long stamps;
    /** When a notice of an end went out. */
    final Map<Instant, Instant> told = new HashMap<>();

    @Override
    public List<Ending> endings(UUID customerId, Instant endsAt) {
        return Stream.of(
                        new Ending(LoyaltyCurrency.POINTS, points, Money.ofMinor(CurrencyUnit.USD, points)),
                        new Ending(LoyaltyCurrency.STAMPS, stamps, null),
                        new Ending(LoyaltyCurrency.CASHBACK, cents, Money.ofMinor(CurrencyUnit.USD, cents)))
                .filter(ending -> ending.amount() > 0 && endsAt.equals(END))
                .toList();
    }

    @Override
    public void told(UUID customerId, Instant endsAt, Instant toldAt) {
        told.put(endsAt, toldAt);
    }
}
