package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Refusal;
import app.huike.launch.Visit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Three nodes on one database, as IT installs them, that begin at the same moment; mail goes to an office of ours, and sending is on. */
public final class Cluster implements AutoCloseable {

    /** What the administrator logs in with. */
    private static final String PASSWORD = "correct horse battery staple";

    private static final int SIZE = 3;

    private final List<Node> nodes = new ArrayList<>();
    private String key;
    private String administrators;

    /**
     * @param database over which way they reach it
     * @throws Refusal where a node does not start
     */
    Cluster(Place place, DatabaseAccess database, PostOffice office) throws Refusal {
        for (int i = 1; i <= SIZE; i++) {
            nodes.add(
                    new Node("node-" + i, place, database, settings(office), Map.of("HUIKE_ADMIN_PASSWORD", PASSWORD)));
        }
    }

    /** All at once. */
    void start() throws Refusal {
        together(Node::start);
        PlainBrowser administrator = personAt(nodes.get(0));
        administrator.submit("system/system.xhtml", "sending", "set", Map.of("position", "ON"));
        key = Visit.ofAProgram(nodes.get(0).address(), administrator).apiKey();
        administrators =
                Visit.withAKeyOf("admin", nodes.get(0).address(), administrator).apiKey();
    }

    private static Map<String, String> settings(PostOffice office) {
        Map<String, String> settings = new HashMap<>();
        settings.put("huike.smtp.host", "127.0.0.1");
        settings.put("huike.smtp.port", Integer.toString(office.port()));
        settings.put("huike.smtp.starttls", "false");
        settings.put("huike.smtp.from", "news@shop.example");
        settings.put("huike.shop.zone", whereItIsNoon());
        // whom a file contacts is decided before: nobody has to confirm it
        settings.put("huike.imports.unconfirmed-starts", "10000000");
        settings.put("huike.api.requests-per-minute", "1000000");
        return settings;
    }

    /** The run may begin at any hour; marketing and sweeps do not. */
    static String whereItIsNoon() {
        int east = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        return east == 0 ? "UTC" : east > 0 ? "Etc/GMT-" + east : "Etc/GMT+" + -east;
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public Node node(int number) {
        return nodes.get(Math.floorMod(number, SIZE));
    }

    /** The key of a program of the shop's, good at all nodes. */
    String key() {
        return key;
    }

    /** The administrator at a node, as a program calls in his name. */
    public Visit administrator(Node node) {
        return new Visit(node.address(), administrators);
    }

    /** Somebody at the pages of a node, logged in. */
    public PlainBrowser personAt(Node node) {
        PlainBrowser person = new PlainBrowser(node.address());
        person.logIn("admin", PASSWORD);
        return person;
    }

    /** Something that is done to a node. */
    @FunctionalInterface
    public interface Deed {
        void to(Node node) throws Refusal;
    }

    /** Does it to all nodes at once, and returns when it is done. */
    public void together(Deed deed) throws Refusal {
        try {
            CompletableFuture.allOf(nodes.stream()
                            .map(node -> CompletableFuture.runAsync(() -> doTo(node, deed)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw new Refusal(failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static void doTo(Node node, Deed deed) {
        try {
            deed.to(node);
        } catch (Refusal refusal) {
            throw new IllegalStateException(node.name() + ": " + refusal.getMessage(), refusal);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
