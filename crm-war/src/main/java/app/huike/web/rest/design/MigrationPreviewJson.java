package app.huike.web.rest.design;

import app.huike.lifecycle.migration.Consequence;
import app.huike.lifecycle.migration.ConsequenceGroup;
import app.huike.lifecycle.migration.Deed;
import app.huike.lifecycle.migration.Mapped;
import app.huike.lifecycle.migration.MovePreview;
import app.huike.lifecycle.migration.PlanFault;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would come of moving customers. */
public record MigrationPreviewJson(
        String stage,
        String process,
        int from,
        int to,
        @Schema(description = "of when this is") Instant at,
        @Schema(description = "how many there are") long runs,
        List<MappedJson> mapping,
        @Schema(description = "why it cannot be begun") List<FaultedJson> faults,
        @Schema(description = "the gravest first; empty where there are faults") List<GroupJson> groups) {

    static MigrationPreviewJson of(MovePreview seen) {
        return new MigrationPreviewJson(
                seen.stage(),
                seen.process(),
                seen.from(),
                seen.to(),
                seen.at(),
                seen.runs(),
                seen.mapping().stream().map(MappedJson::of).toList(),
                seen.faults().stream().map(FaultedJson::of).toList(),
                seen.groups().stream().map(GroupJson::of).toList());
    }

    /** Where those go on who wait at an element, or are in a box. */
    public record MappedJson(
            String element,
            @Schema(description = "as the diagram calls it", example = "userTask") String type,
            @Nullable @Schema(description = "left out where nothing is") String proposed,
            @Nullable @Schema(description = "what holds; left out where they have nowhere to go") String target,
            long waiting,
            @Schema(description = "what could be named instead") List<String> possible) {

        static MappedJson of(Mapped mapped) {
            return new MappedJson(
                    mapped.element(),
                    mapped.type(),
                    mapped.proposed(),
                    mapped.target(),
                    mapped.waiting(),
                    mapped.possible().stream().map(Mapped.Named::element).toList());
        }
    }

    /** Why nobody can go from one element to another. */
    public record FaultedJson(
            String element,
            String target,
            @Schema(enumeration = {"ELEMENT_UNKNOWN", "TYPE_DIFFERS", "EVENT_DIFFERS", "BOX_DIFFERS", "REFUSED"})
                    String code,
            @Nullable @Schema(description = "of the engine") String words) {

        static FaultedJson of(PlanFault fault) {
            return new FaultedJson(fault.element(), fault.target(), fault.code(), fault.words());
        }
    }

    /** Those to whom the same would happen. */
    public record GroupJson(
            Consequence consequence,
            @Schema(description = "where they wait, or the timer that would be over") String element,
            @Nullable @Schema(description = "where they would wait") String target,
            long runs,
            @Schema(description = "refs of some customers, for those who may see all") List<String> samples,
            @Nullable @Schema(description = "what is chosen; left out where it has to be") Deed deed) {

        static GroupJson of(ConsequenceGroup group) {
            return new GroupJson(
                    group.consequence(), group.element(), group.target(), group.runs(), group.samples(), group.deed());
        }
    }
}
