package app.huike.lifecycle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.arbitration.DailyCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SweepRoundTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final DailyCap CAP = new DailyCap(BigDecimal.ONE, 20, 2_000);

    private final Diary diary = new Diary();

    @Test
    void whoCannotBeStartedDoesNotKeepTheOthersWaiting() {
        diary.waiting.addAll(List.of("one", "broken", "two"));

        assertThat(round().run(CAP)).isEqualTo(3);
        assertThat(diary.lines).containsExactly("find", "started one", "failed broken", "started two", "end");
    }

    @Test
    void whereNobodyIsFoundNobodyIsLookedFor() {
        assertThat(round().run(CAP)).isZero();
        assertThat(diary.lines).containsExactly("find", "end");
    }

    @Test
    void aSweepThatCannotGoOnIsNotEnded() {
        diary.waiting.addAll(List.of("one", "no database", "two"));

        assertThat(round().run(CAP)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("find", "started one");
    }

    private SweepRound round() {
        return new SweepRound(diary, new Greetings(), DAY);
    }

    private static final class Greetings implements DailySweep {
        @Override
        public String process() {
            return "greetings";
        }

        @Override
        public String due() {
            return "select";
        }

        @Override
        public Optional<String> start(SweepRow due) {
            return Optional.empty();
        }
    }

    private static final class Diary extends SweepSteps {
        private final List<String> waiting = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        @Override
        public boolean find(DailySweep sweep, LocalDate day, DailyCap cap) {
            lines.add("find");
            return !waiting.isEmpty();
        }

        @Override
        public boolean startNext(DailySweep sweep, LocalDate day) {
            if (waiting.isEmpty()) {
                return false;
            }
            String next = waiting.remove(0);
            if (next.equals("broken")) {
                throw new StartFailed(row(next), new IllegalStateException("a code that nobody can read"));
            } else if (next.equals("no database")) {
                throw new IllegalStateException(next);
            }
            lines.add("started " + next);
            return true;
        }

        private static SweepRow row(String name) {
            return new SweepRow(new UUID(0, 1), null, name, "2026", 0);
        }

        @Override
        public void failed(DailySweep sweep, SweepRow row, LocalDate day) {
            lines.add("failed " + row.customerName());
        }

        @Override
        public void end(DailySweep sweep, LocalDate day) {
            lines.add("end");
        }
    }
}
