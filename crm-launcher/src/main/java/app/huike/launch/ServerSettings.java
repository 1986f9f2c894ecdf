package app.huike.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param payaraMicro the jar of Payara Micro
 * @param war the self-contained WAR
 * @param port where it listens
 * @param home a directory of its own for log, pid file and temporary files
 * @param database where the data is
 * @param settings MicroProfile Config, names starting with {@code huike.}
 * @param secrets variables for the server's environment only; there others on this machine cannot read them, as they can a command line
 * @param speed whether to start quickly or to run fast
 * @param heapMegabytes how much memory the JVM may use for objects
 */
public record ServerSettings(
        Path payaraMicro,
        Path war,
        int port,
        Path home,
        DatabaseAccess database,
        Map<String, String> settings,
        Map<String, String> secrets,
        Speed speed,
        int heapMegabytes) {

    /** What serves a shop of some fifty people. */
    public static final int USUAL_HEAP_MEGABYTES = 1024;

    /**
     * How the demo's shop works: every day until midnight, so that there are tasks that are due today on whatever day and at whatever hour it
     * is shown.
     */
    public static final Map<String, String> OF_THE_DEMO = Map.of(
            "huike.shop.working-days",
            "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY",
            "huike.shop.working-hours",
            "09:00-23:59");

    /** What the JVM is tuned for. */
    public enum Speed {
        /** The simple compiler and collector: ready some seconds sooner, for a demo or tests. */
        QUICK_START,
        /** The JVM's own choice, for measurements. */
        LONG_RUN
    }

    public ServerSettings {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** With the usual memory. */
    public ServerSettings(
            Path payaraMicro,
            Path war,
            int port,
            Path home,
            DatabaseAccess database,
            Map<String, String> settings,
            Map<String, String> secrets,
            Speed speed) {
        this(payaraMicro, war, port, home, database, settings, secrets, speed, USUAL_HEAP_MEGABYTES);
    }

    /** The same with another WAR: an upgrade of this server. */
    public ServerSettings withWar(Path another) {
        return new ServerSettings(payaraMicro, another, port, home, database, settings, secrets, speed, heapMegabytes);
    }

    Path log() {
        return home.resolve("server.log");
    }

    Path pidFile() {
        return home.resolve("server.pid");
    }

    Path temporary() {
        return home.resolve("server-tmp");
    }

    /** All settings that may stand on a command line. */
    Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("huike.database.url", database.url());
        all.put("huike.database.user", database.user());
        return all;
    }

    Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>(secrets);
        all.put("HUIKE_DATABASE_PASSWORD", database.password());
        return all;
    }
}
