package app.huike.crm.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share of a hundred, to one decimal, as reports show it. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** Rounded once, half up; a part below zero gives a share below zero. Empty where the whole is nothing. */
    public static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
