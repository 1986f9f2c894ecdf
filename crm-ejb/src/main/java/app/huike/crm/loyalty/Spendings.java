package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.Spending;
import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.loyalty.domain.SpendingBook.Spent;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Spending and giving back, for the doors. */
@Dependent
class Spendings {

    @Inject
    Ledger ledger;

    @Inject
    SpendingBook book;

    @Inject
    PaidWithPoints paid;

    @Inject
    JourneyLog journey;

    PointsSpending spend(UUID customerId, LoyaltyCurrency currency, long points, String ref) {
        return spend(customerId, currency, points, ref, (account, id) -> Spending.spend(account, points, id));
    }

    /** The same where what a known purchase cost is not to be exceeded; refusals of {@link PaidWithPoints#requireLeft} too. */
    PointsSpending spendWithin(UUID customerId, LoyaltyCurrency currency, long points, String ref) {
        return spend(customerId, currency, points, ref, (account, id) -> {
            Spending.spend(account, points, id);
            paid.requireLeft(ref, ledger.settings.worth().of(currency, points));
        });
    }

    /** @param deed takes the points out of the account, for the spending of that id */
    PointsSpending spend(
            UUID customerId, LoyaltyCurrency currency, long points, String ref, BiConsumer<PointsAccount, UUID> deed) {
        paid.lock(ref);
        PointsAccount account = ledger.open(customerId, currency);
        Optional<Spent> before = book.spent(currency, ref);
        if (before.isPresent()) {
            return again(before.get(), account.id(), points);
        }
        Spent spending = new Spent(Ids.next(), account.id(), customerId, currency, ref, points, account.now(), null);
        deed.accept(account, spending.id());
        book.add(spending, CurrentActor.get().login());
        ledger.close(customerId, currency, account);
        journey.add(customerId, "POINTS_SPENT", null, values(spending));
        ledger.events.fire(new PointsSpent(customerId, currency, spending.id(), points, ref, spending.at()));
        return view(spending, false);
    }

    private PointsSpending again(Spent stored, UUID account, long points) {
        if (!stored.account().equals(account) || stored.points() != points) {
            throw Refused.conflict("SPENDING_DIFFERS").with("ref", stored.ref());
        }
        return view(stored, true);
    }

    PointsSpending giveBack(UUID customerId, UUID spendingId) {
        Spent wanted = book.spent(spendingId).orElseThrow(Spendings::unknown);
        PointsAccount account = ledger.open(customerId, wanted.currency());
        // as it stands now that nobody else can undo it
        Spent spending = book.spent(spendingId).orElseThrow(Spendings::unknown);
        if (!spending.account().equals(account.id())) {
            throw unknown();
        }
        if (spending.returnedAt() != null) {
            return view(spending, true);
        }
        Spending.giveBack(account, book.parts(spendingId), spendingId);
        book.returned(spendingId, account.now());
        ledger.close(customerId, wanted.currency(), account);
        journey.add(customerId, "POINTS_RETURNED", null, values(spending));
        return view(returned(spending, account.now()), false);
    }

    PointsSpending view(Spent spending, boolean repeated) {
        return new PointsSpending(
                spending.id(),
                spending.currency(),
                spending.ref(),
                spending.points(),
                ledger.settings.worth().of(spending.currency(), spending.points()),
                spending.at(),
                spending.returnedAt(),
                repeated);
    }

    private static Spent returned(Spent spending, Instant at) {
        return new Spent(
                spending.id(),
                spending.account(),
                spending.customerId(),
                spending.currency(),
                spending.ref(),
                spending.points(),
                spending.at(),
                at);
    }

    private static Map<String, String> values(Spent spending) {
        Map<String, String> values = PointsLedger.values(spending.currency(), spending.points());
        values.put("ref", spending.ref());
        return values;
    }

    private static Refused unknown() {
        return Refused.unknown("SPENDING_UNKNOWN");
    }
}
