package app.huike.lifecycle.churnwarning;

import app.huike.crm.risk.ChurnWarnings;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.WarningView;
import jakarta.enterprise.inject.Vetoed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One customer's churn warning in memory, of somebody who bought for 400 in a year. */
@Vetoed
final class WarningsInMemory extends ChurnWarnings {

    private static final long VALUE_MINOR = 400_00;

    private final List<String> closed = new ArrayList<>();
    private final Clock clock;
    private BigDecimal lowest = BigDecimal.ZERO;
    private WarningView open;
    private String turn = "ASK";
    private String limits;

    WarningsInMemory(Clock clock) {
        this.clock = clock;
    }

    /** The lowest score since the last warning, with this one. */
    BigDecimal lowestWith(BigDecimal score) {
        lowest = lowest.min(score);
        return lowest;
    }

    /** From now on this is answered when somebody is to be asked about the customer: {@code ASK}, {@code NOT_AMONG_BEST} or {@code OWNER_FULL}. */
    void answerTurns(String answer) {
        turn = answer;
    }

    /** The warning that is open; null for none. */
    WarningView open() {
        return open;
    }

    /** Why warnings were closed, oldest first. */
    List<String> closed() {
        return closed;
    }

    /** Of how many of a hundred, and how many at a time, the diagram wanted somebody to be asked last. */
    String limits() {
        return limits;
    }

    @Override
    public boolean open(UUID customerId, RiskScore score) {
        lowest = score.score();
        open = new WarningView(customerId, score.score(), score.factors(), clock.instant(), null, null, VALUE_MINOR);
        return true;
    }

    @Override
    public Optional<WarningView> of(UUID customerId) {
        return Optional.ofNullable(open);
    }

    @Override
    public String turn(UUID customerId, int bestPercent, int atMost) {
        limits = bestPercent + " " + atMost;
        return turn;
    }

    @Override
    public void close(UUID customerId, String reason) {
        open = null;
        closed.add(reason);
    }
}
