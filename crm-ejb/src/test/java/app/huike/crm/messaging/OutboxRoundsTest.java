package app.huike.crm.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.messaging.SendingSwitch.Position;
import app.huike.crm.messaging.SendingSwitch.State;
import app.huike.crm.messaging.domain.Outbox;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxRoundsTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final List<String> done = new ArrayList<>();
    private boolean somethingToDo = true;

    @Test
    void offKeepsEverythingAndSendsNothing() {
        assertThat(round(Position.OFF, null)).isEqualTo(3);
        assertThat(done).containsExactly("expire", "keep but []");
    }

    @Test
    void domainsKeepsTheOthersAndSendsTheRest() {
        assertThat(round(Position.DOMAINS, null)).isEqualTo(7);
        assertThat(done).containsExactly("expire", "keep but [shop.example]", "deliver");
    }

    @Test
    void onSendsEverything() {
        assertThat(round(Position.ON, null)).isEqualTo(5);
        assertThat(done).containsExactly("expire", "deliver");
    }

    @Test
    void pausedLetsEverythingWaitButWhatIsTooLate() {
        for (Position position : Position.values()) {
            done.clear();
            assertThat(round(position, "a bad template")).isEqualTo(1);
            assertThat(done).containsExactly("expire");
        }
    }

    @Test
    void aRoundThatFindsNothingTakesOneLook() {
        somethingToDo = false;
        assertThat(round(Position.ON, null)).isZero();
        assertThat(done).isEmpty();
    }

    private int round(Position position, String pausedBecause) {
        OutboxRounds rounds = new OutboxRounds();
        List<String> domains = position == Position.DOMAINS ? List.of("shop.example") : List.of();
        rounds.outbox = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("anythingToDo");
                    return somethingToDo;
                });
        rounds.steps = new OutboxSteps() {
            @Override
            public State state() {
                return new State(position, domains, pausedBecause, "admin");
            }

            @Override
            public int expire(Instant now) {
                assertThat(CurrentActor.get()).isEqualTo(Actor.SYSTEM);
                done.add("expire");
                return 1;
            }

            @Override
            public int keep(Instant now, List<String> exceptDomains) {
                done.add("keep but " + exceptDomains);
                return 2;
            }
        };
        rounds.postman = new Postman() {
            @Override
            int deliverDue(Instant now) {
                done.add("deliver");
                return 4;
            }
        };
        return rounds.runDue(NOW);
    }
}
