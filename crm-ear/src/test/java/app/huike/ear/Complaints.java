package app.huike.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What an administrator would ask about in a server's log: entries of level error or worse, and every stack trace; in lines of text and of JSON. */
final class Complaints {
    private static final Pattern START_OF_ENTRY =
            Pattern.compile("(?m)^(?=\\[\\d{4}-\\d\\d-\\d\\dT|\\{\"Timestamp\":)");
    private static final Pattern LOUD = Pattern.compile(
            "(?m)\\A.*(\\[|\"Level\":\")(SEVERE|ERROR|ALERT|EMERGENCY)[]\"]|(^|\\\\n)(\\s|\\\\t)+at [\\w$.]+\\(|(^|\\\\n)Caused by:");

    private Complaints() {}

    static List<String> in(Path log) {
        try {
            return in(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> in(String log) {
        return START_OF_ENTRY
                .splitAsStream(log)
                .filter(entry -> LOUD.matcher(entry).find())
                .toList();
    }
}
