package app.huike.web.rest.risk;

import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskSource;
import app.huike.crm.risk.RiskView;
import app.huike.crm.risk.WarningView;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a customer's risk. */
public record RiskJson(
        @Nullable @Schema(description = "the last one; absent where no model told one") BigDecimal score,
        @Schema(description = "of the last score") List<RiskFactor> factors,
        @Nullable Instant at,
        @Nullable RiskSource source,
        @Nullable @Schema(description = "since when the customer objects to being scored; absent for one who does not")
                Instant objectedAt,
        @Nullable @Schema(description = "the open one; absent where none is") Warning warning) {

    /** An open warning, as it was when it was opened. */
    public record Warning(
            BigDecimal score,
            List<RiskFactor> factors,
            Instant openedAt,
            @Nullable @Schema(description = "since when somebody is asked what to do") Instant askedAt,
            @Nullable @Schema(description = "why nobody is", example = "OWNER_FULL") String waitsBecause) {

        static Warning of(WarningView warning) {
            return new Warning(
                    warning.score(), warning.factors(), warning.openedAt(), warning.askedAt(), warning.waitsBecause());
        }
    }

    static RiskJson of(RiskView risk) {
        RiskScore score = risk.score();
        return new RiskJson(
                score == null ? null : score.score(),
                score == null ? List.of() : score.factors(),
                score == null ? null : score.at(),
                score == null ? null : score.source(),
                risk.objectedAt(),
                risk.warning() == null ? null : Warning.of(risk.warning()));
    }
}
