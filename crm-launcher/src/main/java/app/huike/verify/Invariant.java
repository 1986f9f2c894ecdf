package app.huike.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that must hold at every moment.
 *
 * @param name short, as its file is called
 * @param meaning what holds, a sentence for administrators
 * @param cure what to do where it does not
 * @param query returns a row for whoever breaks it, with a column {@code what}
 */
public record Invariant(String name, String meaning, String cure, String query) {

    private static final String CURE = "-- cure: ";
    private static final String COMMENT = "-- ";

    /** All of them, in the order in which they are told. */
    public static List<Invariant> all() {
        return text("invariants").lines().map(Invariant::named).toList();
    }

    private static Invariant named(String name) {
        List<String> lines = text(name + ".sql").lines().toList();
        return new Invariant(
                name,
                first(lines, COMMENT),
                first(lines, CURE),
                String.join(
                        "\n",
                        lines.stream().filter(line -> !line.startsWith("--")).toList()));
    }

    private static String first(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .orElseThrow()
                .substring(mark.length());
    }

    private static String text(String file) {
        try (InputStream in = Invariant.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
