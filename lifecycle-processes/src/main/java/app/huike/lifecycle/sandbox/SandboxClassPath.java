package app.huike.lifecycle.sandbox;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a process of the sandbox is made of: where the classes of the product and of the libraries that a trial needs lie, in a WAR or in an EAR. */
final class SandboxClassPath {

    private static final Logger LOG = Logger.getLogger(SandboxClassPath.class.getName());

    /** One class of each library that a trial needs. */
    private static final List<String> NEEDED = List.of(
            SandboxMain.class.getName(),
            "app.huike.crm.platform.BusinessClock",
            "org.camunda.bpm.engine.ProcessEngine",
            "org.h2.Driver",
            "org.yaml.snakeyaml.Yaml",
            "org.joda.money.Money",
            "jakarta.inject.Inject",
            "jakarta.enterprise.inject.Vetoed",
            "jakarta.enterprise.event.Observes",
            "jakarta.ejb.Stateless",
            "jakarta.annotation.PostConstruct",
            "jakarta.persistence.Entity",
            "jakarta.transaction.Transactional",
            "jakarta.interceptor.Interceptor",
            "jakarta.json.Json",
            "org.eclipse.microprofile.config.Config");

    private SandboxClassPath() {}

    /** Of the product that runs here, joined as Java takes it. */
    static String ofProduct() {
        Set<String> path = new LinkedHashSet<>();
        for (String name : NEEDED) {
            try {
                CodeSource source = Class.forName(name, false, SandboxClassPath.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                Path place = Path.of(source.getLocation().toURI());
                path.add(place.toString());
                if (name.startsWith("org.camunda") && Files.isRegularFile(place)) {
                    path.add(place.resolveSibling("*").toString());
                }
            } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException missing) {
                LOG.log(Level.FINE, "not on the sandbox's class path: " + name, missing);
            }
        }
        return String.join(File.pathSeparator, path);
    }
}
