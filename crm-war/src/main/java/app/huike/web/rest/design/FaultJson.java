package app.huike.web.rest.design;

import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.FaultTexts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a file. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FaultJson(
        @Schema(description = "empty where it is of no single file") String file,
        @Schema(description = "id of the element", example = "serviceTask_sendReminder") String element,
        @Schema(description = "stable, upper case", example = "CONSENT_BYPASSED") String code,
        @Schema(description = "in the reader's language") String what,
        @Schema(description = "why it matters") String why,
        @Schema(description = "how to mend it") String fix,
        @Schema(description = "ids of the elements on the way to it; empty where it is no way that is at fault")
                List<String> path) {

    static FaultJson of(Fault fault, Locale reader) {
        FaultTexts.Told told = FaultTexts.in(reader).of(fault);
        return new FaultJson(
                fault.file(), fault.element(), fault.code(), told.what(), told.why(), told.fix(), fault.path());
    }
}
