package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.NamedDatabase;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** {@code ./crm chaos}: starts three nodes, lets faults happen to them, and tells what was asked, what is there and how long recovery took. */
public final class Chaos {

    private final ChaosOptions options;
    private final Path root;
    private final long began = System.nanoTime();

    private Chaos(ChaosOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    /** Ends with 0 where all is as it must be, 1 where something is not, 2 where it cannot run. */
    public static void main(String[] words) {
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        Path root =
                Path.of(System.getProperty("huike.root", ".")).toAbsolutePath().normalize();
        try {
            ChaosOptions options = ChaosOptions.parse(
                    List.of(words),
                    root.resolve("target/chaos"),
                    Place.ofProject(root, root).war());
            System.exit(new Chaos(options, root).run(String.join(" ", words)) ? 0 : 1);
        } catch (Refusal refused) {
            System.err.println("crm: " + refused.getMessage());
            System.exit(2);
        }
    }

    private boolean run(String words) throws Refusal {
        Optional<DatabaseAccess> named = options.database().isPresent()
                ? Optional.of(NamedDatabase.parse(options.database().get(), System.getenv()))
                : Optional.empty();
        long seed = new Random().nextInt(Integer.MAX_VALUE);
        tell("three nodes start on one database; files in " + options.data());
        Place built = Place.ofProject(root, options.data());
        Place place = options.from().map(built::withWar).orElse(built);
        try (ThreeNodes nodes = ThreeNodes.started(place, named, options.size(), seed, this::tell)) {
            String version = NamedDatabase.probe(nodes.scene().database().access());
            Report report = new Report(options.report(), ("./crm chaos " + words).strip(), version);
            boolean right = true;
            for (Fault fault : options.faults()) {
                long begun = System.nanoTime();
                Findings findings = nodes.suffer(fault);
                report.tell(fault, findings, Duration.ofNanos(System.nanoTime() - begun));
                right &= findings.right();
            }
            tell((right ? "all is as it must be" : "not all is as it must be") + "; the report is in "
                    + options.report());
            return right;
        }
    }

    private void tell(String line) {
        System.out.printf(
                "%4d s  %s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds(), line);
    }
}
