package app.huike.web.rest.care;

import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseEntryKind;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a case's history. */
public record CaseEntryJson(
        UUID id,
        Instant at,
        @Schema(description = "login, or process:complaint", example = "manager1") String actor,
        CaseEntryKind kind,
        @Nullable @Schema(description = "what was said or written") String text,
        @Schema(description = "small values by name, such as severity") Map<String, String> detail) {

    static CaseEntryJson of(CaseEntry entry) {
        return new CaseEntryJson(entry.id(), entry.at(), entry.actor(), entry.kind(), entry.text(), entry.detail());
    }
}
