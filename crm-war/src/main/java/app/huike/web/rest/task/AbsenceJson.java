package app.huike.web.rest.task;

import app.huike.lifecycle.absence.Absence;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody is away, and who stands in. */
public record AbsenceJson(
        String id,
        @Schema(description = "login of whoever is away", example = "manager1") String person,
        LocalDate firstDay,
        LocalDate lastDay,
        Absence.State state,
        @Schema(description = "the widest scope first") List<Substitute> substitutes) {

    /** Who stands in for which tasks. */
    public record Substitute(
            @Schema(example = "KIND:welcome-call") String scope,
            @Schema(description = "login", example = "manager2") String person) {}

    static AbsenceJson of(Absence absence) {
        return new AbsenceJson(
                absence.id().toString(),
                absence.login(),
                absence.firstDay(),
                absence.lastDay(),
                absence.state(),
                absence.substitutes().stream()
                        .map(each -> new Substitute(each.scope().text(), each.login()))
                        .toList());
    }
}
