package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    @Test
    void waitsLongerEachTimeAndGivesUpAfterTheEighth() {
        assertThat(RetryPlan.waitAfter(1)).contains(Duration.ofMinutes(1));
        for (int attempt = 2; attempt <= 7; attempt++) {
            assertThat(RetryPlan.waitAfter(attempt).orElseThrow())
                    .isGreaterThan(RetryPlan.waitAfter(attempt - 1).orElseThrow());
        }
        assertThat(RetryPlan.waitAfter(8)).isEmpty();
    }
}
