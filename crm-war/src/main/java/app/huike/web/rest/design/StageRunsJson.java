package app.huike.web.rest.design;

import app.huike.lifecycle.running.CouponPath;
import app.huike.lifecycle.running.ElementRuns;
import app.huike.lifecycle.running.FailedGroup;
import app.huike.lifecycle.running.ProcessRuns;
import app.huike.lifecycle.running.Running;
import app.huike.lifecycle.running.StageRuns;
import app.huike.lifecycle.running.StuckRun;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What runs of a stage. */
public record StageRunsJson(
        String stage,
        @Nullable @Schema(description = "of the diagrams; left out for all versions") Integer version,
        int days,
        @Schema(description = "the period's beginning; what waits and what failed is of now") Instant since,
        List<ProcessJson> processes,
        List<FailedJson> failed,
        @Schema(description = "the longest first, at most 100") List<StuckJson> stuck,
        long stuckInAll) {

    private static final String LENGTH = "ISO 8601; left out where nobody left it in the period";
    private static final int LONGEST = 500;
    private static final int GREATEST_VERSION = 999_999;

    static StageRunsJson of(StageRuns runs) {
        return new StageRunsJson(
                runs.stage(),
                runs.version(),
                runs.days(),
                runs.since(),
                runs.processes().stream().map(ProcessJson::of).toList(),
                runs.failed().stream().map(FailedJson::of).toList(),
                runs.stuck().stream().map(StuckJson::of).toList(),
                runs.stuckInAll());
    }

    private static String text(Duration length) {
        return length == null ? null : length.toString();
    }

    /** What runs of one process. */
    public record ProcessJson(
            @Schema(description = "key", example = "welcome") String process,
            List<ElementJson> elements,
            List<EndJson> ends,
            List<CouponsJson> coupons) {

        static ProcessJson of(ProcessRuns runs) {
            return new ProcessJson(
                    runs.process(),
                    runs.elements().stream().map(ElementJson::of).toList(),
                    runs.ends().stream()
                            .map(end -> new EndJson(end.outcome(), end.runs(), text(end.median())))
                            .toList(),
                    runs.coupons().stream().map(CouponsJson::of).toList());
        }
    }

    /** What happens at one element. */
    public record ElementJson(
            @Schema(description = "id in the diagram") String element,
            @Schema(description = "now") long waiting,
            @Schema(description = "left it as it is drawn, in the period") long through,
            @Schema(description = "something else took them away from there, in the period") long fellOut,
            @Schema(description = "steps that failed the last time, now") long failed,
            @Nullable @Schema(description = LENGTH) String median,
            @Nullable @Schema(description = LENGTH) String nineOfTen,
            List<ReasonJson> why) {

        static ElementJson of(ElementRuns runs) {
            return new ElementJson(
                    runs.element(),
                    runs.waiting(),
                    runs.through(),
                    runs.fellOut(),
                    runs.failed(),
                    text(runs.median()),
                    text(runs.nineOfTen()),
                    runs.why().stream()
                            .map(why -> new ReasonJson(why.reason(), why.runs()))
                            .toList());
        }
    }

    /** Why some fell out. */
    public record ReasonJson(
            @Schema(description = "id of the event that took them away, or why the run was ended from outside")
                    String reason,
            long runs) {}

    /** How runs ended in the period. */
    public record EndJson(
            @Schema(description = "the end event without its prefix, or why it was ended from outside") String outcome,
            long runs,
            @Nullable @Schema(description = "ISO 8601: how long they took") String median) {}

    /** Coupons that were granted in the period. */
    public record CouponsJson(
            @Schema(description = "that granted them") String element,
            @Schema(description = "how their runs ended; RUNNING where they have not") String outcome,
            long granted,
            long redeemed,
            MoneyJson cost) {

        static CouponsJson of(CouponPath path) {
            return new CouponsJson(
                    path.element(), path.outcome(), path.granted(), path.redeemed(), MoneyJson.of(path.cost()));
        }
    }

    /** Steps that failed at one element for one reason. */
    public record FailedJson(
            String process,
            String element,
            @Schema(description = "what they said, without numbers, ids and addresses") String reason,
            long steps,
            @Schema(description = "how many of them the engine does not try again by itself") long waiting,
            @Schema(description = "whether runs may go on behind it") boolean skippable,
            @Schema(description = "some of them, at most five") List<StepJson> some) {

        static FailedJson of(FailedGroup group) {
            return new FailedJson(
                    group.process(),
                    group.element(),
                    group.reason(),
                    group.steps(),
                    group.waiting(),
                    group.skippable(),
                    group.some().stream().map(StepJson::of).toList());
        }
    }

    /** One of them. */
    public record StepJson(
            String id,
            @Schema(description = "of the run") String run,
            int version,
            @Nullable @Schema(description = "for those who may see all customers") String customerRef,
            @Nullable @Schema(description = "left out where it waits for a person") Instant nextAttempt) {

        static StepJson of(FailedGroup.FailedOne one) {
            return new StepJson(one.id(), one.run(), one.version(), one.customerRef(), one.nextAttempt());
        }
    }

    /** A run that waits longer than it should. */
    public record StuckJson(
            String process,
            int version,
            @Schema(description = "of the run") String run,
            String element,
            @Schema(enumeration = {"TIMER_PASSED", "PAUSED", "LONG"}) String why,
            Instant since,
            @Nullable @Schema(description = "ISO 8601: what nine of ten took there") String usual,
            @Nullable @Schema(description = "for those who may see all customers") String customerRef) {

        static StuckJson of(StuckRun run) {
            return new StuckJson(
                    run.process(),
                    run.version(),
                    run.run(),
                    run.element(),
                    run.why().name(),
                    run.since(),
                    text(run.usual()),
                    run.customerRef());
        }
    }

    /** Which failed steps are meant. */
    public record Which(
            @Nullable @Schema(description = "of the diagrams; without it all versions") Integer version,
            String process,
            String element,
            @Schema(description = "as it was told") String reason,
            @Nullable @Schema(description = "of one of them; without it all") String id) {

        static Which read(JsonBody body) {
            return new Which(
                    body.optionalInteger("version", 1, GREATEST_VERSION),
                    body.line("process", LONGEST),
                    body.line("element", LONGEST),
                    body.line("reason", LONGEST),
                    body.optionalLine("id", LONGEST));
        }

        Running.Which of(String stage) {
            return new Running.Which(stage, version, process, element, reason, id);
        }
    }

    /** What came of a deed with many steps. */
    public record DeedJson(
            @Schema(description = "with how many it was done") int done,
            @Schema(description = "with how many it could not be done") int refused) {

        static DeedJson of(Running.Deed deed) {
            return new DeedJson(deed.done(), deed.refused());
        }
    }
}
