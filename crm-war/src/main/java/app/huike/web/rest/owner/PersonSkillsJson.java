package app.huike.web.rest.owner;

import app.huike.crm.security.PersonSkills;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody can do. */
public record PersonSkillsJson(
        @Schema(description = "login", example = "manager1") String person,
        @Schema(description = "that the person speaks with customers", example = "[\"en\", \"zh-Hant\"]")
                List<String> languages,
        List<CertificateJson> certificates) {

    /** Something that was learnt. */
    public record CertificateJson(
            @Schema(example = "repair") String certificate,
            @Nullable @Schema(description = "the last day; absent: for good") LocalDate validUntil) {}

    static PersonSkillsJson of(PersonSkills skills) {
        return new PersonSkillsJson(
                skills.login(),
                skills.languages(),
                skills.certificates().stream()
                        .map(each -> new CertificateJson(each.key(), each.validUntil()))
                        .toList());
    }
}
