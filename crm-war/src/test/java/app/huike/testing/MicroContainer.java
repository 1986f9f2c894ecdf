package app.huike.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Micro for Arquillian, started the way {@code ./crm run} starts it. Arquillian deploys anew for each test class; this container
 * takes the first archive for all of them, since all are the same, and so starts once; it ends with the process.
 */
public final class MicroContainer implements DeployableContainer<MicroContainer.NothingToConfigure> {
    private static RunningHuike running;

    /** Everything comes from the build. */
    public static final class NothingToConfigure implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public Class<NothingToConfigure> getConfigurationClass() {
        return NothingToConfigure.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        URI address = started(archive).baseUri();
        HTTPContext context = new HTTPContext(address.getHost(), address.getPort());
        context.add(new Servlet("ArquillianServletRunnerEE9", ""));
        return new ProtocolMetaData().addContext(context);
    }

    private static synchronized RunningHuike started(Archive<?> archive) throws DeploymentException {
        try {
            if (running == null) {
                Path war = Files.createDirectories(RunningHuike.home().resolve("inside"))
                        .resolve("crm-war.war");
                archive.as(ZipExporter.class).exportTo(war.toFile(), true);
                SharedServers.next(MicroContainer::closeShared);
                running = RunningHuike.of("inside", war);
            }
            return running;
        } catch (IOException | IllegalStateException e) {
            throw new DeploymentException(e.getMessage(), e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next test class uses the same deployment.
    }

    @Override
    public void stop() {
        // Arquillian stops after each class when classes are handed out one by one; see SharedServers.
    }

    private static synchronized void closeShared() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
