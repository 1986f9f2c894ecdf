package app.huike.bench.reference;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine of the archive, up as long as the archive is deployed. */
@ApplicationScoped
public class RunningEngine {

    /** The diagram and the tables that lie in the archive. */
    public static final List<String> FILES = List.of("welcome.bpmn", "welcome-offer.dmn", "welcome-follow-up.dmn");

    /** The file that names the product. */
    public static final String PRODUCT = "product.txt";

    /** REST from the root. */
    @ApplicationPath("")
    public static class Rest extends Application {}

    private ReferenceEngine engine;

    @PostConstruct
    void start() {
        Map<String, String> files = new HashMap<>();
        FILES.forEach(file -> files.put(file, text(file)));
        try {
            engine = ReferenceProduct.valueOf(text(PRODUCT).strip())
                    .start(
                            new ReferenceDatabase(
                                    System.getProperty("huike.database.url"),
                                    System.getProperty("huike.database.user"),
                                    System.getenv("HUIKE_DATABASE_PASSWORD")),
                            files);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(String file) {
        try (InputStream found = RunningEngine.class.getResourceAsStream("/" + file)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ReferenceEngine get() {
        return engine;
    }

    @PreDestroy
    void stop() {
        engine.close();
    }
}
