package app.huike.chaos;

import java.nio.file.Path;

/**
 * What is started, and where it keeps its files.
 *
 * @param payaraMicro the jar of Payara Micro
 * @param war the self-contained WAR
 * @param home a directory of the run's own
 */
public record Place(Path payaraMicro, Path war, Path home) {

    /** The same, and nodes begin with another WAR. */
    Place withWar(Path another) {
        return new Place(payaraMicro, another, home);
    }

    /** As the project is built. */
    static Place ofProject(Path root, Path home) {
        return new Place(
                root.resolve("crm-launcher/target/payara-micro.jar"), root.resolve("crm-war/target/crm-war.war"), home);
    }
}
