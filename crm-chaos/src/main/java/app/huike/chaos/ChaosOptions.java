package app.huike.chaos;

import app.huike.chaos.fault.Faults;
import app.huike.chaos.fault.StoppedDatabase;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of {@code ./crm chaos}.
 *
 * @param faults in the order in which they happen
 * @param from the WAR that nodes begin with, of a release before; none where they begin with this build's
 * @param size of all of them
 * @param database an empty one of the caller's, or none for one of the run's own
 * @param data where the run keeps its files
 * @param report where it is written
 */
record ChaosOptions(
        List<Fault> faults, Optional<Path> from, Size size, Optional<String> database, Path data, Path report) {

    private static final int LEAST_EVENTS = 100;

    /** @throws Refusal at the first word that is not understood */
    static ChaosOptions parse(List<String> words, Path usual, Path war) throws Refusal {
        String wanted = "";
        int events = Size.FULL;
        String database = null;
        Path from = null;
        Path data = usual;
        Path report = null;
        for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
            String option = word.next();
            if (!word.hasNext()) {
                throw new Refusal(option + " wants a value behind it");
            }
            String value = word.next();
            switch (option) {
                case "--fault" -> wanted = value;
                case "--from" -> from = Path.of(value).toAbsolutePath();
                case "--events" -> events = events(value);
                case "--database" -> database = value;
                case "--data" -> data = Path.of(value);
                case "--report" -> report = Path.of(value);
                default -> throw new Refusal("there is no option " + option);
            }
        }
        Path home = data.toAbsolutePath().normalize();
        return new ChaosOptions(
                faults(wanted, database != null, Faults.all(war)),
                Optional.ofNullable(from),
                Size.of(events),
                Optional.ofNullable(database),
                home,
                report == null ? home.resolve("faults.md") : report.toAbsolutePath());
    }

    private static int events(String value) throws Refusal {
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) < LEAST_EVENTS) {
            throw new Refusal("--events wants a number from " + LEAST_EVENTS + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    private static List<Fault> faults(String wanted, boolean named, List<Fault> all) throws Refusal {
        if (wanted.isEmpty()) {
            return all.stream()
                    .filter(fault -> !named || !(fault instanceof StoppedDatabase))
                    .toList();
        }
        List<Fault> faults = new ArrayList<>();
        for (String number : wanted.split(",", -1)) {
            faults.add(all.stream()
                    .filter(fault -> Integer.toString(fault.number()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no fault '" + number + "': there are "
                            + String.join(
                                    ", ",
                                    all.stream()
                                            .map(fault -> Integer.toString(fault.number()))
                                            .toList()))));
        }
        if (named && faults.stream().anyMatch(StoppedDatabase.class::isInstance)) {
            throw new Refusal(
                    "fault 2 stops PostgreSQL hard, and does so to the one of its own only: leave --database out");
        }
        return faults;
    }
}
