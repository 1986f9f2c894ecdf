package app.huike.crm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

    @Test
    void quotesTextsSoThatNothingInThemIsReadAsPartOfTheArray() {
        assertEquals(
                "{\"a,b\",\"{}\",\"say \\\"hi\\\"\",\"back\\\\slash\",\"NULL\",\"\",\"回客\"}",
                ArrayText.of(List.of("a,b", "{}", "say \"hi\"", "back\\slash", "NULL", "", "回客")));
    }

    @Test
    void tellsIdsNumbersFlagsAndConstantsAsTheyAre() {
        UUID id = UUID.fromString("0192d5e8-7a3b-7c4d-8e5f-0123456789ab");

        assertEquals("{0192d5e8-7a3b-7c4d-8e5f-0123456789ab}", ArrayText.of(List.of(id)));
        assertEquals("{1,-2}", ArrayText.of(List.of(1L, -2L)));
        assertEquals("{true,false}", ArrayText.of(List.of(true, false)));
        assertEquals("{\"MONDAY\"}", ArrayText.of(List.of(DayOfWeek.MONDAY)));
    }

    @Test
    void tellsMomentsInUtc() {
        assertEquals(
                "{2026-03-01T08:00Z,2026-03-01T08:00:00.123456Z,1969-12-31T23:59:59Z}",
                ArrayText.of(List.of(
                        Instant.parse("2026-03-01T08:00:00Z"),
                        Instant.parse("2026-03-01T08:00:00.123456Z"),
                        Instant.parse("1969-12-31T23:59:59Z"))));
    }

    @Test
    void tellsWhatIsMissing() {
        assertEquals("{NULL,\"x\"}", ArrayText.of(Arrays.asList(null, "x")));
        assertEquals("{}", ArrayText.of(List.of()));
    }
}
