package app.huike.crm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With bytes as PostgreSQL 17 sends them. */
class SentMomentsTest {

    @Test
    void readsMomentsToTheMicrosecondBeforeAndBehindTheYear2000() {
        assertEquals(
                List.of(Instant.parse("1999-12-31T23:59:59.999999Z"), Instant.parse("2026-12-02T08:25:54.225956Z")),
                read("0000000100000000000004a0000000020000000100000008ffffffffffffffff00000008000304a128ffbb24"));
    }

    @Test
    void readsAnArrayOfNone() {
        assertEquals(List.of(), read("0000000000000000000004a0"));
    }

    private static List<Instant> read(String bytes) {
        return SentMoments.of(HexFormat.of().parseHex(bytes));
    }
}
