package app.huike.crm.loyalty.domain;

import app.huike.crm.shared.Refused;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What has to hold for points to be spent, asked in this order. */
public enum SpendRule {
    FROM_THE_LEAST {
        @Override
        Refused ask(PointsAccount account, long points) {
            long least = account.policy().spendFrom();
            return points >= least ? null : Refused.rule("POINTS_TOO_FEW").with("least", least);
        }
    },
    IN_STEPS {
        @Override
        Refused ask(PointsAccount account, long points) {
            long step = account.policy().spendStep();
            return points % step == 0 ? null : Refused.rule("POINTS_STEP").with("step", step);
        }
    },
    /** Also what keeps somebody who owes from spending: then nothing is available. */
    COVERED {
        @Override
        Refused ask(PointsAccount account, long points) {
            return covers(account, points) ? null : insufficient(account);
        }
    };

    /** Null where the rule holds. */
    abstract Refused ask(PointsAccount account, long points);

    /** Why so many cannot be spent; empty where they can. */
    public static Optional<Refused> firstBroken(PointsAccount account, long points) {
        return Arrays.stream(values())
                .map(rule -> rule.ask(account, points))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static void require(PointsAccount account, long points) {
        firstBroken(account, points).ifPresent(refusal -> {
            throw refusal;
        });
    }

    static boolean covers(PointsAccount account, long points) {
        return points <= account.available();
    }

    static Refused insufficient(PointsAccount account) {
        return Refused.conflict("POINTS_INSUFFICIENT").with("available", account.available());
    }
}
