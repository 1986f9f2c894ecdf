package app.huike.lifecycle.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name under which this node locks jobs, from {@code huike.node}, else the host's name. It has to stay the same over restarts,
 * so that a node finds what it left locked, and to differ between nodes that run at once.
 */
@ApplicationScoped
public class NodeName {

    @Inject
    @ConfigProperty(name = "huike.node")
    private Optional<String> configured;

    public String name() {
        return configured.filter(name -> !name.isBlank()).orElseGet(NodeName::host);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node-1";
        }
    }
}
