package app.huike.web.rest.care;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.messaging.Interaction.Medium;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint. */
public record CaseJson(
        UUID id,
        @Schema(description = "as people read it out, with a check digit", example = "10423-2") String number,
        @Schema(description = "of somebody who is no customer: a ref that begins with case-", example = "R-1")
                String customerRef,
        Medium channel,
        String subject,
        @Nullable String text,
        @Nullable String purchaseRef,
        @Nullable @Schema(description = "left out until it is classified", example = "product-faulty") String category,
        @Nullable @Schema(description = "1 to 4; left out until it is classified", example = "3") Integer severity,
        @Schema(description = "1 for whoever took it, 2 for whoever knows more of it") int level,
        @Nullable @Schema(description = "login", example = "manager1") String owner,
        String team,
        CaseState state,
        Instant registeredAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant respondedAt,
        @Nullable @Schema(description = "the clock stands since then") Instant awaitingSince,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Schema(description = "how often") int reopened,
        @Nullable CaseResolution resolution,
        @Nullable CaseCause cause,
        @Nullable Satisfaction satisfaction,
        List<DeadlineJson> deadlines) {

    static CaseJson of(CaseView one, Instant now) {
        return new CaseJson(
                one.id(),
                one.number(),
                one.customerRef(),
                one.channel(),
                one.subject(),
                one.text(),
                one.purchaseRef(),
                one.category(),
                one.severity(),
                one.level(),
                one.owner(),
                one.team(),
                one.state(),
                one.registeredAt(),
                one.acknowledgedAt(),
                one.respondedAt(),
                one.awaitingSince(),
                one.resolvedAt(),
                one.closedAt(),
                one.reopened(),
                one.resolution(),
                one.cause(),
                one.satisfaction(),
                one.deadlines().stream().map(each -> DeadlineJson.of(each, now)).toList());
    }
}
