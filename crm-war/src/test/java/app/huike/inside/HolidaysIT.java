package app.huike.inside;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.Holidays;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The library of holidays finds its data and its reader among the server's classes. */
class HolidaysIT extends InContainer {

    @Inject
    private Holidays holidays;

    @Test
    void areKnownInTheServer() {
        assertThat(holidays.isFor(Locale.GERMANY, LocalDate.parse("2026-10-03")))
                .isTrue();
        assertThat(holidays.isFor(Locale.US, LocalDate.parse("2026-10-03"))).isFalse();
        assertThat(holidays.isFor(Locale.TAIWAN, LocalDate.parse("2026-10-10"))).isTrue();
    }
}
