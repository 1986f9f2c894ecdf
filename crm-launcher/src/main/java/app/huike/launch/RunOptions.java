package app.huike.launch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was asked of {@code ./crm run}.
 *
 * @param port where the server listens
 * @param data the directory that everything is kept in, absolute; each of several nodes has one of its own
 * @param database the JDBC address of a server, or none for an embedded one
 * @param empty no demo accounts, no demo data
 * @param node which of several nodes on one database this is, from 1; none where it is the only one
 */
record RunOptions(int port, Path data, Optional<String> database, boolean empty, OptionalInt node) {
    static final int DEFAULT_PORT = 8080;
    private static final int MOST_NODES = 99;

    /**
     * Reads the words behind {@code run}.
     *
     * @throws Refusal at the first word that is not understood, or where nodes would have no database in common
     */
    static RunOptions parse(List<String> words, Path defaultData) throws Refusal {
        OptionalInt port = OptionalInt.empty();
        OptionalInt node = OptionalInt.empty();
        Path data = defaultData;
        String database = null;
        boolean empty = false;
        Iterator<String> word = words.iterator();
        while (word.hasNext()) {
            String option = word.next();
            switch (option) {
                case "--port" -> port = OptionalInt.of(number(option, value(option, word), 65_535));
                case "--node" -> node = OptionalInt.of(number(option, value(option, word), MOST_NODES));
                case "--data" -> data = Path.of(value(option, word));
                case "--database" -> database = value(option, word);
                case "--empty" -> empty = true;
                default -> throw new Refusal("run does not know '" + option + "': see ./crm help");
            }
        }
        if (node.isPresent()) {
            requireWhatNodesShare(database, empty);
            data = data.resolve(name(node.getAsInt()));
        }
        return new RunOptions(
                port.orElse(DEFAULT_PORT + node.orElse(1) - 1),
                data.toAbsolutePath().normalize(),
                Optional.ofNullable(database),
                empty,
                node);
    }

    private static void requireWhatNodesShare(String database, boolean empty) throws Refusal {
        if (database == null) {
            throw new Refusal("--node wants --database JDBC-URL as well: all nodes work on the same PostgreSQL,"
                    + " and the embedded one belongs to a single run");
        }
        if (!empty) {
            throw new Refusal("--node wants --empty as well: the demo, whose clock is moved by hand, runs on one node"
                    + " and without --node");
        }
    }

    /** The node's name, under which it holds what it works on; none where it is the only one. */
    Optional<String> nodeName() {
        return node.isPresent() ? Optional.of(name(node.getAsInt())) : Optional.empty();
    }

    private static String name(int node) {
        return "node-" + node;
    }

    private static String value(String option, Iterator<String> words) throws Refusal {
        if (!words.hasNext()) {
            throw new Refusal(option + " wants a value: see ./crm help");
        }
        return words.next();
    }

    private static int number(String option, String value, int most) throws Refusal {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new Refusal(option + " wants a number from 1 to " + most + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }
}
