package app.huike.crm.care.domain;

import static app.huike.crm.care.DeadlineKind.ACKNOWLEDGE;
import static app.huike.crm.care.DeadlineKind.RESOLVE;
import static app.huike.crm.care.DeadlineKind.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.DeadlineView.Standing;
import app.huike.crm.platform.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final WorkingHours HOURS =
            WorkingHours.of("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", "09:00-17:00", ZoneOffset.UTC);
    private static final ServiceLevel RECEIPT = new ServiceLevel(ACKNOWLEDGE, null, false, "PT15M", false);
    private static final ServiceLevel GRAVE = new ServiceLevel(RESPOND, 1, false, "PT1H", true);
    private static final ServiceLevel BEST = new ServiceLevel(RESPOND, null, true, "PT2H", true);
    private static final ServiceLevel ANSWER = new ServiceLevel(RESPOND, null, false, "PT4H", true);
    private static final ServiceLevel SOLUTION = new ServiceLevel(RESOLVE, null, false, "P3D", true);
    private static final List<ServiceLevel> TABLE = List.of(RECEIPT, GRAVE, BEST, ANSWER, SOLUTION);

    /** A Friday. */
    private static final Instant FRIDAY_15 = Instant.parse("2026-06-19T15:00:00Z");

    private static final Instant MONDAY_9 = Instant.parse("2026-06-22T09:00:00Z");
    private static final Instant MONDAY_11 = Instant.parse("2026-06-22T11:00:00Z");

    @Test
    void theFirstRowOfTheTableThatFitsIsWhatWePromise() {
        assertThat(ServiceLevel.of(TABLE, RESPOND, null, false)).isEqualTo(ANSWER);
        assertThat(ServiceLevel.of(TABLE, RESPOND, 2, false)).isEqualTo(ANSWER);
        assertThat(ServiceLevel.of(TABLE, RESPOND, 2, true)).isEqualTo(BEST);
        assertThat(ServiceLevel.of(TABLE, RESPOND, 1, true)).isEqualTo(GRAVE);
        assertThat(ServiceLevel.of(TABLE, RESOLVE, 1, true)).isEqualTo(SOLUTION);
    }

    @Test
    void aReceiptIsPromisedDayAndNight() {
        Instant night = Instant.parse("2026-06-20T03:00:00Z");
        Deadline receipt = Deadline.start(RECEIPT, 0, night, HOURS);

        assertThat(receipt.dueAt()).isEqualTo("2026-06-20T03:15:00Z");
        assertThat(receipt.warnAt()).isEqualTo("2026-06-20T03:11:15Z");
    }

    @Test
    void anAnswerIsPromisedInTimeThatPeopleWork() {
        Deadline answer = Deadline.start(ANSWER, 0, FRIDAY_15, HOURS);

        assertThat(answer.warnAt()).isEqualTo("2026-06-22T10:00:00Z");
        assertThat(answer.dueAt()).isEqualTo(MONDAY_11);
    }

    @Test
    void warnsAtThreeQuartersEscalatesAtTheEndEachOnce() {
        Deadline answer = Deadline.start(ANSWER, 0, FRIDAY_15, HOURS);
        Instant warned = answer.warnAt();

        assertThat(answer.warns(warned.minusSeconds(1))).isFalse();
        assertThat(answer.warns(warned)).isTrue();
        assertThat(answer.next()).isEqualTo(warned);
        Deadline marked = answer.marked(warned, null);
        assertThat(marked.warns(MONDAY_11)).isFalse();
        assertThat(marked.next()).isEqualTo(MONDAY_11);
        assertThat(marked.escalates(MONDAY_11.minusSeconds(1))).isFalse();
        assertThat(marked.escalates(MONDAY_11)).isTrue();
        Deadline escalated = marked.marked(warned, MONDAY_11);
        assertThat(escalated.escalates(MONDAY_11.plusSeconds(60))).isFalse();
        assertThat(escalated.next()).isNull();
    }

    @Test
    void whatItStandsIsAddedInItsOwnKindOfTime() {
        Deadline solution = Deadline.start(SOLUTION, 0, FRIDAY_15, HOURS);
        assertThat(solution.dueAt()).isEqualTo("2026-06-24T15:00:00Z");

        // awaited from Friday 16:00 to Monday 11:00: three hours of work
        Deadline later = solution.stoodFrom(FRIDAY_15.plusSeconds(3600), MONDAY_11, HOURS);

        assertThat(later.dueAt()).isEqualTo("2026-06-25T10:00:00Z");
        assertThat(later.met(MONDAY_11.plusSeconds(3600), HOURS).took()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatWasOverBeforeItStoodStaysOver() {
        Deadline answer = Deadline.start(ANSWER, 0, FRIDAY_15, HOURS);

        assertThat(answer.stoodFrom(MONDAY_11.plusSeconds(1), MONDAY_11.plusSeconds(7200), HOURS))
                .isEqualTo(answer);
    }

    @Test
    void aGraverCaseIsPromisedMoreFromItsBeginning() {
        Deadline answer = Deadline.start(ANSWER, 0, FRIDAY_15, HOURS);

        Deadline sooner = answer.by(GRAVE, HOURS);

        assertThat(sooner.dueAt()).isEqualTo("2026-06-19T16:00:00Z");
        assertThat(sooner.startedAt()).isEqualTo(FRIDAY_15);
        assertThat(answer.met(MONDAY_9, HOURS).by(GRAVE, HOURS).dueAt())
                .as("what is done stays as it was promised")
                .isEqualTo(MONDAY_11);
    }

    @Test
    void isKeptOrBrokenForEver() {
        Deadline answer = Deadline.start(ANSWER, 0, FRIDAY_15, HOURS);
        Instant muchLater = MONDAY_11.plus(Duration.ofDays(9));

        assertThat(answer.view().at(FRIDAY_15)).isEqualTo(Standing.RUNNING);
        assertThat(answer.view().at(answer.warnAt())).isEqualTo(Standing.NEAR);
        assertThat(answer.view().at(MONDAY_11)).isEqualTo(Standing.NEAR);
        assertThat(answer.view().at(MONDAY_11.plusSeconds(1))).isEqualTo(Standing.BROKEN);
        assertThat(answer.met(MONDAY_11, HOURS).view().at(muchLater)).isEqualTo(Standing.KEPT);
        assertThat(answer.met(MONDAY_11.plusSeconds(1), HOURS).view().at(muchLater))
                .isEqualTo(Standing.BROKEN);
        assertThat(answer.met(MONDAY_9, HOURS).met(muchLater, HOURS).metAt())
                .as("done once")
                .isEqualTo(MONDAY_9);
    }
}
