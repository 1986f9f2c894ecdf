package app.huike.lifecycle.sandbox;

import app.huike.crm.loyalty.EarnedPoints;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger of points in memory, which tells the customer's log. */
@Vetoed
public final class PointsInMemory extends PointsLedger {

    private final List<PointsEarning> earnings = new ArrayList<>();
    private final LogInMemory diary;

    public PointsInMemory(LogInMemory diary) {
        this.diary = diary;
    }

    /** What was earned, oldest first. */
    public List<PointsEarning> earnings() {
        return earnings;
    }

    /** All that was earned. */
    public long sum() {
        return earnings.stream().mapToLong(PointsEarning::points).sum();
    }

    @Override
    public EarnedPoints earn(PointsEarning earning) {
        earnings.add(earning);
        diary.add(
                earning.customerId(),
                "POINTS_EARNED",
                earning.rule(),
                Map.of("points", String.valueOf(earning.points())));
        return new EarnedPoints(
                UUID.randomUUID(), earning.currency(), earning.points(), earning.since(), earning.since(), false);
    }
}
