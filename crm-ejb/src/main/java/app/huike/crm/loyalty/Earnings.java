package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.Earning;
import app.huike.crm.loyalty.domain.Lot;
import app.huike.crm.loyalty.domain.Origin;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.Terms;
import app.huike.crm.platform.Ids;
import app.huike.crm.shared.Check;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Earning, for the doors. */
@Dependent
class Earnings {

    @Inject
    Ledger ledger;

    @Inject
    Refunds refunds;

    @Inject
    JourneyLog journey;

    /** Adds a lot, once for each cause and ref; refusal {@code FIELD_INVALID}. */
    EarnedPoints earn(PointsEarning earning) {
        new Check()
                .that(
                        earning.points() > 0 && earning.points() <= PointsLedger.MOST,
                        "points",
                        earning.points(),
                        "from 1 to " + PointsLedger.MOST)
                .refuse();
        PointsAccount account = ledger.open(earning.customerId(), earning.currency());
        Terms terms = terms(account, earning);
        Optional<Lot> before = ledger.book.lot(account.id(), earning.cause(), earning.ref());
        if (before.isPresent()) {
            return view(earning.currency(), before.get(), true);
        }
        Origin origin = new Origin(earning.cause(), earning.ref(), earning.rule(), earning.purchaseRef());
        Lot lot = Earning.earn(account, Ids.next(), origin, earning.points(), terms);
        ledger.close(earning.customerId(), earning.currency(), account);
        tell(earning, lot);
        if (earning.purchaseRef() != null) {
            refunds.takeBack(earning.customerId(), earning.currency(), earning.purchaseRef());
        }
        return view(earning.currency(), lot, false);
    }

    /** Nothing is given that would be over before it can be spent. */
    private static Terms terms(PointsAccount account, PointsEarning earning) {
        Terms terms = Terms.of(account, earning.since(), earning.pending(), earning.lastDay());
        new Check()
                .that(
                        earning.lastDay() == null
                                || terms.end().isAfter(account.now())
                                        && terms.end().isAfter(terms.activatesAt()),
                        "lastDay",
                        earning.lastDay(),
                        "a day on which it can be spent")
                .refuse();
        return terms;
    }

    private void tell(PointsEarning earning, Lot lot) {
        Map<String, String> values = PointsLedger.values(earning.currency(), earning.points());
        values.put("ref", earning.ref());
        journey.add(earning.customerId(), "POINTS_EARNED", earning.rule(), values);
        ledger.events.fire(new PointsEarned(
                earning.customerId(),
                earning.currency(),
                lot.id(),
                earning.points(),
                earning.cause(),
                earning.ref(),
                lot.activatesAt()));
    }

    private static EarnedPoints view(LoyaltyCurrency currency, Lot lot, boolean repeated) {
        return new EarnedPoints(lot.id(), currency, lot.earned(), lot.activatesAt(), lot.expiresAt(), repeated);
    }
}
