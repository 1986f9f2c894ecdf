package app.huike.launch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of {@code ./crm run}.
 *
 * @param port where the server listens
 * @param data the directory that everything is kept in, absolute
 * @param database the JDBC address of a server, or none for an embedded one
 * @param empty no demo accounts, no demo data
 */
record RunOptions(int port, Path data, Optional<String> database, boolean empty) {
    static final int DEFAULT_PORT = 8080;

    /**
     * Reads the words behind {@code run}.
     *
     * @throws Refusal at the first word that is not understood
     */
    static RunOptions parse(List<String> words, Path defaultData) throws Refusal {
        int port = DEFAULT_PORT;
        Path data = defaultData;
        String database = null;
        boolean empty = false;
        Iterator<String> word = words.iterator();
        while (word.hasNext()) {
            String option = word.next();
            switch (option) {
                case "--port" -> port = port(value(option, word));
                case "--data" -> data = Path.of(value(option, word));
                case "--database" -> database = value(option, word);
                case "--empty" -> empty = true;
                default -> throw new Refusal("run does not know '" + option + "': see ./crm help");
            }
        }
        return new RunOptions(port, data.toAbsolutePath().normalize(), Optional.ofNullable(database), empty);
    }

    private static String value(String option, Iterator<String> words) throws Refusal {
        if (!words.hasNext()) {
            throw new Refusal(option + " wants a value: see ./crm help");
        }
        return words.next();
    }

    private static int port(String value) throws Refusal {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new Refusal("--port wants a number from 1 to 65535, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }
}
