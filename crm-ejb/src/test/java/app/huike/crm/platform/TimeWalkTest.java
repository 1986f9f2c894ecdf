package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimeWalkTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private final SettableClock clock = new SettableClock(MONDAY);
    private final List<String> happened = new ArrayList<>();

    @Test
    void thingsHappenInTheOrderInWhichTheyFallDueEachAtItsOwnTime() {
        Appointments mail = new Appointments("mail", MONDAY.plusSeconds(60), MONDAY.plusSeconds(180));
        Appointments jobs = new Appointments("job", MONDAY.plusSeconds(120));

        walk(mail, jobs).to(MONDAY.plusSeconds(600));

        assertThat(happened).containsExactly("mail 09:01", "job 09:02", "mail 09:03");
        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(600));
    }

    @Test
    void withAStrideItStopsAtFullStridesForAllThatFellDueSinceTheLastOne() {
        Appointments mail =
                new Appointments("mail", MONDAY.plusSeconds(60), MONDAY.plusSeconds(180), MONDAY.plusSeconds(3_600));
        Appointments jobs = new Appointments("job", MONDAY.plusNanos(1_000), MONDAY.plusSeconds(3_601));
        List<DueWork> works = List.of(mail, jobs);

        new TimeWalk(clock, clock::set, works, Duration.ofHours(1)).to(MONDAY.plusSeconds(7_200));

        assertThat(happened).containsExactly("mail 10:00", "mail 10:00", "mail 10:00", "job 10:00", "job 11:00");
    }

    @Test
    void whatIsAlreadyDueIsDoneBeforeTheClockMoves() {
        walk(new Appointments("late", MONDAY.minusSeconds(60))).to(MONDAY.plusSeconds(60));

        assertThat(happened).containsExactly("late 09:00");
    }

    @Test
    void whatLiesBehindTheTargetIsLeft() {
        Appointments later = new Appointments("later", MONDAY.plusSeconds(601));

        walk(later).to(MONDAY.plusSeconds(600));

        assertThat(happened).isEmpty();
        assertThat(later.at).hasSize(1);
    }

    @Test
    void workThatCausesOtherWorkAtTheSameMomentIsFollowedUpBeforeTheClockGoesOn() {
        Appointments second = new Appointments("second");
        Appointments first = new Appointments("first", MONDAY.plusSeconds(60)) {
            @Override
            public int runDue(Instant now) {
                int done = super.runDue(now);
                if (done > 0) {
                    second.at.add(now);
                }
                return done;
            }
        };

        walk(second, first).to(MONDAY.plusSeconds(3600));

        assertThat(happened).containsExactly("first 09:01", "second 09:01");
    }

    @Test
    void whereNothingWasDoneNobodyElseIsAsked() {
        List<String> asked = new ArrayList<>();
        Appointments idle = new Appointments("idle") {
            @Override
            public int runDue(Instant now) {
                asked.add("idle");
                return super.runDue(now);
            }
        };
        DueWork looksEachMinute = new Appointments("looks") {
            @Override
            public Optional<Instant> nextDueAfter(Instant moment) {
                return Optional.of(moment.plusSeconds(60));
            }
        };

        walk(looksEachMinute, idle, new Appointments("mail", MONDAY.plusSeconds(330)))
                .to(MONDAY.plusSeconds(640));

        assertThat(happened).containsExactly("mail 09:05");
        // before the way, when the mail was sent, and at its end
        assertThat(asked).hasSize(3);
    }

    @Test
    void workThatFailsDoesNotHoldTheClock() {
        DueWork broken = new Appointments("broken", MONDAY.plusSeconds(30)) {
            @Override
            public int runDue(Instant now) {
                throw new IllegalStateException("broken on purpose");
            }
        };

        walk(broken, new Appointments("sound", MONDAY.plusSeconds(60))).to(MONDAY.plusSeconds(90));

        assertThat(happened).containsExactly("sound 09:01");
        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(90));
    }

    private TimeWalk walk(DueWork... works) {
        return new TimeWalk(clock, clock::set, List.of(works));
    }

    private class Appointments implements DueWork {

        private final String name;
        private final TreeSet<Instant> at;

        Appointments(String name, Instant... at) {
            this.name = name;
            this.at = new TreeSet<>(List.of(at));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDueAfter(Instant moment) {
            return Optional.ofNullable(at.higher(moment));
        }

        @Override
        public int runDue(Instant now) {
            int done = 0;
            while (!at.isEmpty() && !at.first().isAfter(now)) {
                at.pollFirst();
                happened.add(name + " " + now.toString().substring(11, 16));
                done++;
            }
            return done;
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
