package app.huike.crm.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class AnniversaryTest {

    @Test
    void aDayKeepsItselfAndTheEndOfFebruaryTheLeapDayToo() {
        assertThat(Anniversary.keptOn(LocalDate.of(2026, 11, 29))).containsExactly(MonthDay.of(11, 29));
        assertThat(Anniversary.keptOn(LocalDate.of(2026, 2, 28)))
                .containsExactly(MonthDay.of(2, 28), MonthDay.of(2, 29));
        assertThat(Anniversary.keptOn(LocalDate.of(2028, 2, 28))).containsExactly(MonthDay.of(2, 28));
        assertThat(Anniversary.keptOn(LocalDate.of(2028, 2, 29))).containsExactly(MonthDay.of(2, 29));
    }
}
