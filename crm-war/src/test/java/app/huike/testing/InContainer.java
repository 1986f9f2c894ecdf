package app.huike.testing;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose methods run inside Payara Micro, in the product's own WAR with everything of {@code app.huike.inside} added: it may inject
 * what the product injects. All such tests share one deployment, which the first of them starts.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
    @Deployment
    public static WebArchive theProductAndTheTests() throws URISyntaxException {
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.create(ZipImporter.class, "crm-war.war")
                .importFrom(RunningHuike.war().toFile())
                .as(WebArchive.class)
                .addPackages(true, "app.huike.inside")
                .addClass(InContainer.class)
                .addAsLibrary(assertions);
    }
}
