package app.huike.crm.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.exchange.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void endsLinesInBothWaysAndCountsThem() throws IOException {
        assertThat(read("a\r\nb\n\nc"))
                .containsExactly(
                        new Line(1, "a", false, 3),
                        new Line(2, "b", false, 5),
                        new Line(3, "", false, 6),
                        new Line(4, "c", false, 7));
    }

    @Test
    void passesTheByteOrderMarkByOnTheFirstLineOnly() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb\n")).extracting(Line::text).containsExactly("a", "\uFEFFb");
    }

    @Test
    void keepsOfAnOverLongLineOnlyItsPlaceAndItsBeginning() throws IOException {
        String endless = "x".repeat(3 * 64 * 1024);
        List<Line> lines = read("a\n" + endless + "\nb\n");
        assertThat(lines).extracting(Line::text).containsExactly("a", "x".repeat(Lines.LONGEST), "b");
        assertThat(lines).extracting(Line::tooLong).containsExactly(false, true, false);
        assertThat(lines.get(2).end()).isEqualTo(2 + endless.length() + 1 + 2);
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        byte[] file = "header\r\n一\n二,二\n三".getBytes(UTF_8);
        List<Line> all = read(new String(file, UTF_8));
        for (Line stopped : all) {
            int offset = (int) stopped.end();
            Lines rest =
                    new Lines(new ByteArrayInputStream(file, offset, file.length - offset), offset, stopped.number());
            assertThat(rest(rest)).isEqualTo(all.subList((int) stopped.number(), all.size()));
        }
    }

    @Test
    void readsFieldsOfOneLineOnly() {
        CsvLine csv = new CsvLine();
        assertThat(csv.fields("a,\"b,c\",\"d\"\"e\"").orElseThrow()).containsExactly("a", "b,c", "d\"e");
        assertThat(csv.fields("a,\"b")).isEmpty();
        assertThat(csv.fields("a,\"b\"c,d")).isEmpty();
        assertThat(csv.fields("a,b\"\"c,d").orElseThrow()).containsExactly("a", "b\"\"c", "d");
    }

    private static List<Line> read(String text) throws IOException {
        return rest(new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 0, 0));
    }

    private static List<Line> rest(Lines lines) throws IOException {
        List<Line> all = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
