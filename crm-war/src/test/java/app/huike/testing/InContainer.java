package app.huike.testing;

import jakarta.inject.Inject;
import java.io.File;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose methods run inside Payara Micro, in the product's own WAR with everything of {@code app.huike.inside} added: it may inject
 * what the product injects. All such tests share one deployment, which the first of them starts.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    @Inject
    private RuntimeService journeys;

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

    /** A complaint that nobody closes is looked at every day: the tests that come next walk through years, and would look at all of them. */
    @AfterEach
    void endComplaints() {
        journeys.createProcessInstanceQuery()
                .processDefinitionKey("complaint")
                .list()
                .forEach(complaint -> end(complaint.getId()));
    }

    private void end(String complaint) {
        try {
            journeys.deleteProcessInstance(complaint, "the test is over");
        } catch (ProcessEngineException atWork) {
            System.getLogger(InContainer.class.getName()).log(Level.INFO, "left to itself: " + complaint, atWork);
        }
    }
}
