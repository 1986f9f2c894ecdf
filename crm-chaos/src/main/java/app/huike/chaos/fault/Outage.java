package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nodes say of themselves while something is away, and how long it takes until all serve again. */
final class Outage {

    private static final Duration PATIENCE = Duration.ofMinutes(7);
    private static final Pattern CHECK = Pattern.compile(
            "\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"(?:\\s*,\\s*\"data\"\\s*:\\s*\\{([^}]*)\\})?");

    private Outage() {}

    /** Whether it says that this is down. */
    static boolean down(Answer readiness, String check) {
        Matcher down = CHECK.matcher(readiness.body());
        while (down.find()) {
            if (down.group(1).equals(check)) {
                return true;
            }
        }
        return false;
    }

    /** The checks that are down, with what they tell. */
    static String said(Answer readiness) {
        List<String> all = new ArrayList<>();
        Matcher down = CHECK.matcher(readiness.body());
        while (down.find()) {
            all.add(down.group(1)
                    + (down.group(2) == null ? "" : " (" + down.group(2).replaceAll("[\"\\s]", "") + ")"));
        }
        return readiness.status() == 0 ? "no answer" : String.join("; ", all);
    }

    static Duration untilReady(Scene scene, Node node) throws InterruptedException {
        long begun = System.nanoTime();
        while (scene.shop().readiness(node).status() != 200 && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Each of the nodes has taken a new customer. */
    static Duration untilAllServe(Scene scene, String probe) throws InterruptedException {
        long begun = System.nanoTime();
        for (Node node : scene.cluster().nodes()) {
            String path = "customers/probe-" + probe + "-" + node.name();
            Answer answer = scene.shop().ask(node, "PUT", path, "{\"name\": \"Petra Probe\"}");
            while (!answer.done() && System.nanoTime() - begun < PATIENCE.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(200);
                answer = scene.shop().ask(node, "PUT", path, "{\"name\": \"Petra Probe\"}");
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
