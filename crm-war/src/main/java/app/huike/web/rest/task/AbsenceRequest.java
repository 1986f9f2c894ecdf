package app.huike.web.rest.task;

import app.huike.lifecycle.absence.NewAbsence;
import app.huike.web.rest.common.Day;
import app.huike.web.rest.common.JsonBody;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An absence to be entered. */
public record AbsenceRequest(
        @Schema(
                        description = "login of whoever is away; for another than the key's user leads only",
                        example = "manager1")
                String person,
        LocalDate firstDay,
        @Schema(description = "the last day on which the person is away") LocalDate lastDay,
        @Schema(description = "login of who stands in for all of it", example = "manager2") String substitute) {

    static AbsenceRequest read(JsonBody body) {
        return new AbsenceRequest(
                body.line("person", 64),
                Day.read(body, "firstDay"),
                Day.read(body, "lastDay"),
                body.line("substitute", 64));
    }

    NewAbsence wished() {
        return new NewAbsence(person, firstDay, lastDay, substitute);
    }
}
