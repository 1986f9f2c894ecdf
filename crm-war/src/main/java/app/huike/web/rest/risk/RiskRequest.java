package app.huike.web.rest.risk;

import app.huike.crm.risk.RiskFactor;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model's score of a customer. */
public record RiskRequest(
        @Schema(description = "how likely it is that the customer leaves, from 0 to 1", example = "0.82")
                BigDecimal score,
        @Schema(description = "what it is made of, the weightiest first; one at least") List<RiskFactor> factors,
        @Nullable @Schema(description = "when it was found; now where it is absent") Instant at) {

    private static final int PLACES = 4;
    private static final int LONGEST = 100;

    static RiskRequest read(JsonBody body) {
        return new RiskRequest(
                body.decimal("score", BigDecimal.ZERO, BigDecimal.ONE, PLACES),
                factors(body),
                body.optionalInstant("at"));
    }

    /** Known ones, each once; one at least. */
    private static List<RiskFactor> factors(JsonBody body) {
        List<String> known = Arrays.stream(RiskFactor.values()).map(Enum::name).toList();
        List<String> names = body.texts("factors", known.size(), LONGEST);
        if (names.isEmpty() || !known.containsAll(names)) {
            body.invalid("factors", names, "one or more of " + known);
            return List.of();
        }
        return names.stream().distinct().map(RiskFactor::valueOf).toList();
    }
}
