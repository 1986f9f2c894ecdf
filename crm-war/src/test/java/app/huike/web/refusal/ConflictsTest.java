package app.huike.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.Refused;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private int tries;

    @Test
    void whatIsOvertakenIsDoneOnceMore() {
        assertThat(after(overtaken())).isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whatIsOvertakenTwiceIsRefused() {
        assertThatThrownBy(() -> after(overtaken(), overtaken()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("CONFLICT_RETRY"));
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whatFailsOtherwiseIsNotTriedAgain() {
        assertThatThrownBy(() -> after(new IllegalStateException("broken"))).hasMessage("broken");
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void secondTryMayFailForAReasonOfItsOwn() {
        assertThatThrownBy(() -> after(overtaken(), Refused.unknown("CUSTOMER_UNKNOWN")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("CUSTOMER_UNKNOWN"));
    }

    private static RuntimeException overtaken() {
        return new IllegalStateException("as a container wraps it", new OptimisticLockException("changed meanwhile"));
    }

    private String after(RuntimeException... failures) {
        Deque<RuntimeException> left = new ArrayDeque<>(List.of(failures));
        return Conflicts.onceMore(() -> {
            tries++;
            if (!left.isEmpty()) {
                throw left.pop();
            }
            return "done";
        });
    }
}
