package app.huike.web.rest.owner;

import app.huike.crm.customer.AssignmentPreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would get what by a rule. */
public record AssignmentPreviewJson(
        @Schema(description = "how many without an account manager were looked at; 1,000 at most") int customers,
        @Schema(description = "how many of them would stay without one") int left,
        List<ShareJson> shares) {

    /** What one person would get. */
    public record ShareJson(
            @Schema(description = "login", example = "manager1") String person,
            @Schema(description = "customers now") int has,
            @Schema(description = "how many more") int gets) {}

    static AssignmentPreviewJson of(AssignmentPreview preview) {
        return new AssignmentPreviewJson(
                preview.customers(),
                preview.left(),
                preview.shares().stream()
                        .map(each -> new ShareJson(each.login(), each.has(), each.gets()))
                        .toList());
    }
}
