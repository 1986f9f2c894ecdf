package app.huike.lifecycle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** One trial at a time, and none for ever: its process is gone when it was ended. */
class SandboxLimitsProcessTest {

    private static final Actor DESIGNER =
            new Actor(Actor.Kind.PERSON, null, "designer", Set.of(Role.DESIGNER), null, Optional.empty());
    private static final String BUYS = "{title: Buys, story: [{buys: USD 49.90}, {after: P20D}]}";
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void whoComesWhileAnotherTriesIsAskedToComeAgain() {
        Semaphore one = new Semaphore(1);
        one.acquireUninterruptibly();
        refused("SANDBOX_BUSY", () -> play(new Sandbox(new SandboxStandby(CLASSES), one, Duration.ofMillis(1), LONG)));
        assertThat(one.availablePermits()).as("the other still tries").isZero();
    }

    @Test
    void whatGoesOnForTooLongIsEnded() {
        Semaphore one = new Semaphore(1);
        refused(
                "SANDBOX_TOO_LONG",
                () -> play(new Sandbox(new SandboxStandby(CLASSES), one, LONG, Duration.ofMillis(20))));
        assertThat(one.availablePermits()).as("the next one may").isOne();
        nothingGoesOn();
    }

    /** What was prepared plays once, another stage than it was prepared for, too, and gives what any other would. */
    @Test
    void whoeverPlaysGetsTheProcessThatIsReady() {
        SandboxStandby standby = new SandboxStandby(CLASSES);
        Sandbox sandbox = new Sandbox(standby, new Semaphore(1), LONG, LONG);
        CurrentActor.run(DESIGNER, () -> sandbox.prepare("survey"));
        CurrentActor.run(DESIGNER, () -> sandbox.prepare("survey"));
        assertThat(processes()).as("one is enough").hasSize(1);

        List<TrialReport> ready = play(sandbox);
        nothingGoesOn();
        assertThat(play(sandbox)).isEqualTo(ready);
        assertThat(ready).allMatch(TrialReport::sound);
    }

    @Test
    void oneThatEndedWhileItWaitedIsNotAsked() {
        SandboxStandby standby = new SandboxStandby(CLASSES);
        Sandbox sandbox = new Sandbox(standby, new Semaphore(1), LONG, LONG);
        CurrentActor.run(DESIGNER, () -> sandbox.prepare("welcome"));
        processes().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        assertThat(play(sandbox)).allMatch(TrialReport::sound);
        nothingGoesOn();

        CurrentActor.run(DESIGNER, () -> sandbox.prepare("welcome"));
        assertThat(processes()).hasSize(1);
        standby.end();
        nothingGoesOn();
    }

    /** Nobody else starts processes from here. */
    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    /** A process that was killed is there a moment longer. */
    private static void nothingGoesOn() {
        processes()
                .forEach(process ->
                        process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static List<TrialReport> play(Sandbox sandbox) {
        AtomicReference<List<TrialReport>> reports = new AtomicReference<>();
        CurrentActor.run(
                DESIGNER,
                () -> reports.set(sandbox.play("welcome", ScenariosProcessTest.diagrams("welcome"), List.of(BUYS))));
        return reports.get();
    }
}
