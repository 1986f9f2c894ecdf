package app.huike.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void percentilesAreTheNearestRank() {
        Timings.Row row = Timings.row(
                "a page",
                LongStream.rangeClosed(1, 20)
                        .map(each -> (21 - each) * 1_000_000)
                        .toArray());

        assertThat(row).isEqualTo(new Timings.Row("a page", 20, 1, 10, 19, 20));
    }

    @Test
    void oneValueIsAllOfThem() {
        assertThat(Timings.row("once", new long[] {5_000_000})).isEqualTo(new Timings.Row("once", 1, 5, 5, 5, 5));
    }
}
