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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** One trial at a time, and none for ever: its process is gone when it was ended. */
class SandboxLimitsProcessTest {

    private static final Actor DESIGNER =
            new Actor(Actor.Kind.PERSON, null, "designer", Set.of(Role.DESIGNER), null, Optional.empty());
    private static final String BUYS = "{title: Buys, story: [{buys: USD 49.90}, {after: P20D}]}";
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void whoComesWhileAnotherTriesIsAskedToComeAgain() {
        Semaphore one = new Semaphore(1);
        one.acquireUninterruptibly();
        refused("SANDBOX_BUSY", () -> play(new Sandbox(one, Duration.ofMillis(1), LONG)));
        assertThat(one.availablePermits()).as("the other still tries").isZero();
    }

    @Test
    void whatGoesOnForTooLongIsEnded() {
        Semaphore one = new Semaphore(1);
        refused("SANDBOX_TOO_LONG", () -> play(new Sandbox(one, LONG, Duration.ofMillis(20))));
        assertThat(one.availablePermits()).as("the next one may").isOne();
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(SandboxMain.class.getName()))
                        .filter(ProcessHandle::isAlive))
                .as("nothing goes on")
                .isEmpty();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static void play(Sandbox sandbox) {
        CurrentActor.run(
                DESIGNER, () -> sandbox.play("welcome", ScenariosProcessTest.diagrams("welcome"), List.of(BUYS)));
    }
}
