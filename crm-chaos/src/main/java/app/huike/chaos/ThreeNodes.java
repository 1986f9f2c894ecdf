package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.FreePort;
import app.huike.launch.Refusal;
import app.huike.launch.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** A shop on three nodes with database and mail server, up and at work, to which faults happen. All of it ends with {@link #close}, or with the JVM. */
public final class ThreeNodes implements AutoCloseable {

    private final ShopDatabase database;
    private final PostOffice office;
    private final DatabaseWire wire;
    private final Cluster cluster;
    private final Scene scene;
    private final Consumer<String> tell;

    private ThreeNodes(Place given, Optional<DatabaseAccess> named, Size size, long seed, Consumer<String> tell)
            throws Refusal {
        this.tell = tell;
        Place place = new Place(given.payaraMicro(), given.war(), given.home().resolve("run"));
        try {
            Trees.delete(place.home());
            Files.createDirectories(place.home());
            office = new PostOffice(FreePort.find());
        } catch (IOException e) {
            throw new Refusal("no place for the run at " + place.home() + ": " + e.getMessage(), e);
        }
        database = named.isPresent() ? ShopDatabase.named(named.get()) : ShopDatabase.own(place.home());
        wire = wire(database, seed);
        cluster = new Cluster(place, wire.access(), office);
        scene = new Scene(cluster, new Shop(cluster), database, wire, office, size, new Random(seed));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "three-nodes-stop"));
    }

    private static DatabaseWire wire(ShopDatabase database, long seed) throws Refusal {
        try {
            return new DatabaseWire(database.access(), seed);
        } catch (IOException e) {
            throw new Refusal("no wire to the database: " + e.getMessage(), e);
        }
    }

    /**
     * Starts everything, and returns when all nodes are ready.
     *
     * @param place where a directory {@code run} is made anew
     * @param named an empty database of the caller's; without it one of the run's own is made
     * @param tell is told what happens
     * @throws Refusal where it does not start
     */
    public static ThreeNodes started(
            Place place, Optional<DatabaseAccess> named, Size size, long seed, Consumer<String> tell) throws Refusal {
        ThreeNodes nodes = new ThreeNodes(place, named, size, seed, tell);
        nodes.office.open();
        try {
            nodes.cluster.start();
            return nodes;
        } catch (Refusal | RuntimeException | Error failure) {
            nodes.close();
            throw failure;
        }
    }

    /** Lets it happen, and compares; what does not hold is in the findings, and is no failure of this call. */
    public Findings suffer(Fault fault) throws Refusal {
        tell.accept("fault " + fault.number() + ": " + fault.title());
        Findings findings = new Findings(line -> tell.accept("  " + line));
        try {
            scene.shop().answers().forget();
            fault.happen(scene, findings);
            scene.shop().answers().tell(findings);
            findings.invariants(database);
            return findings;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", stop);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new Refusal("fault " + fault.number() + " cannot go on: " + failure.getMessage(), failure);
        }
    }

    public Scene scene() {
        return scene;
    }

    @Override
    public synchronized void close() {
        cluster.close();
        wire.close();
        database.close();
        office.close();
    }
}
