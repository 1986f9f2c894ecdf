package app.huike.bench.server;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.FilledShop;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.PageLinks;
import app.huike.bench.shop.Telling;
import app.huike.launch.MicroServer;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people keep of the server's memory who are logged in and have looked at their inbox, a task and its customer: the heap after a full collection, with them and without them.
 * Goal: less than {@value #GOAL_KB} kB each.
 */
public final class MemoryBench {

    private static final int GOAL_KB = 500;
    /** Of ten tasks in a row seven are one person's. */
    private static final int TASKS_EACH = 10;

    /** The last line of a histogram of what lives: {@code Total  1234567  89012345}. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final int people;
    private final Path data;
    private final Path root;

    public MemoryBench(List<String> words, Path usualData, Path root) throws Refusal {
        BenchWords said = BenchWords.parse(words, Map.of("people", 1000), usualData);
        this.people = said.number("people");
        this.data = said.data();
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        try (OpenShop shop = OpenShop.in(data, root)) {
            return in(shop);
        }
    }

    /** The same in a shop that is open already. */
    public boolean in(OpenShop shop) throws Refusal {
        try {
            int all = people + 1;
            shop.fillOnce(new FilledShop.Size(TASKS_EACH * all, TASKS_EACH * all, all));
            // the first who comes makes the server read its classes and keep what all share
            looksAround(shop.address(), 1);
            long before = heap(shop.server());
            List<PlainBrowser> open = new ArrayList<>();
            for (int person = 2; person <= all; person++) {
                open.add(looksAround(shop.address(), person));
                if (person % 100 == 0) {
                    Telling.tell("logged in " + person);
                }
            }
            return report(open.size(), before, heap(shop.server()));
        } catch (IOException | SQLException failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
    }

    private static PlainBrowser looksAround(URI address, int person) {
        PlainBrowser browser = new PlainBrowser(address);
        browser.logIn(FilledShop.login(person), BenchServer.PASSWORD);
        String task = browser.page("tasks/task.xhtml?id="
                + PageLinks.tasks(browser.page("tasks/inbox.xhtml")).get(0));
        browser.page("customers/customer.xhtml?ref=" + PageLinks.customer(task));
        return browser;
    }

    /** Bytes that live: the histogram is counted after a full collection. */
    private static long heap(MicroServer server) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("no sum in " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    private boolean report(int loggedIn, long before, long after) {
        double each = (after - before) / 1024.0 / loggedIn;
        boolean met = each < GOAL_KB;
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "memory: %,d people logged in, each with an inbox, a task and a customer open: heap %.0f MB before, %.0f MB with them",
                        loggedIn,
                        before / 1e6,
                        after / 1e6))
                .line("")
                .line(String.format(
                        Locale.ROOT, "%.0f kB each (goal: under %d): %s", each, GOAL_KB, met ? "met" : "not met"))
                .write(data.resolve("memory.md"));
        return met;
    }
}
