package app.huike.bench.task;

import app.huike.bench.Timings;
import app.huike.bench.shop.PageLinks;
import app.huike.launch.PlainBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One account manager's morning: a step every ten seconds on the real pages. */
final class Workday {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final List<String> FILTERS = List.of(
            "tier=GOLD",
            "stage=LOYAL",
            "process=welcome",
            "product=tea",
            "region=TW",
            "language=zh",
            "due=OVERDUE",
            "priority=HIGH",
            "value=500",
            "q=archer",
            "tier=GOLD&stage=LOYAL&language=zh");
    private static final List<String> ORDERS = List.of("due", "priority", "value", "tier", "newest");
    private static final List<String> WHOSE = List.of("mine", "group", "team");

    private final PlainBrowser browser;
    private final String login;
    private final Random random;
    private Timings timings = new Timings();
    private List<String> waiting = new ArrayList<>();

    /** The page of the task that is open, and where it is. */
    private String open;

    private String openPath;

    Workday(URI address, String login, String password) {
        this.browser = new PlainBrowser(address);
        this.login = login;
        this.random = new Random(login.hashCode());
        browser.logIn(login, password);
    }

    /**
     * A step every ten seconds.
     *
     * @param until when the morning ends, as {@link System#nanoTime}
     */
    void work(Timings into, long until) {
        timings = into;
        try {
            Thread.sleep(random.nextInt((int) PAUSE.toMillis()));
            for (int done = 0; System.nanoTime() < until; done++) {
                long next = System.nanoTime() + PAUSE.toNanos();
                step(done);
                Thread.sleep(
                        Math.max(0, Duration.ofNanos(next - System.nanoTime()).toMillis()));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IllegalStateException(login + ": " + failure.getMessage(), failure);
        }
    }

    /** Step after step; nobody counts. */
    void hurry(long until) {
        try {
            do {
                step();
            } while (System.nanoTime() < until);
        } catch (Exception failure) {
            throw new IllegalStateException(login + ": " + failure.getMessage(), failure);
        }
    }

    /** A morning begins with the inbox and a task of it; then anything. */
    private void step(int done) throws Exception {
        switch (done) {
            case 0 -> inbox();
            case 1 -> open();
            default -> step();
        }
    }

    /** One page. A step that builds on another which was not done yet, such as finishing a task before one is open, does that one. */
    private void step() throws Exception {
        // who has a task open looks at its customer, finishes it, or leaves it
        int kind = open == null ? random.nextInt(7) : 5 + random.nextInt(2);
        switch (random.nextInt(3) == 0 ? random.nextInt(7) : kind) {
            case 0 -> inbox();
            case 1 -> list("inbox with a filter", "tasks/inbox.xhtml?" + any(FILTERS) + "&show=" + any(WHOSE));
            case 2 -> list("inbox in another order", "tasks/inbox.xhtml?sort=" + any(ORDERS) + "&show=" + any(WHOSE));
            case 3 -> list("last page of a list", "tasks/inbox.xhtml?after=last&show=" + any(WHOSE));
            case 4 -> open();
            case 5 -> customer();
            default -> complete();
        }
    }

    private String page(String what, String path) throws Exception {
        return timings.time(what, () -> browser.page(path));
    }

    /** Who goes to a list leaves the task that was open. */
    private String list(String what, String path) throws Exception {
        open = null;
        return page(what, path);
    }

    private void inbox() throws Exception {
        String list = list("inbox", "tasks/inbox.xhtml");
        waiting = new ArrayList<>(PageLinks.tasks(list));
    }

    private void open() throws Exception {
        if (waiting.isEmpty()) {
            inbox();
            return;
        }
        openPath = "tasks/task.xhtml?id=" + any(waiting);
        open = page("open a task", openPath);
    }

    /** The page of a task has a link to its customer. */
    private void customer() throws Exception {
        if (open == null) {
            open();
            return;
        }
        page("open a customer", "customers/customer.xhtml?ref=" + PageLinks.customer(open));
    }

    private void complete() throws Exception {
        if (open == null) {
            open();
            return;
        }
        String task = open;
        String path = openPath;
        open = null;
        waiting.removeIf(path::endsWith);
        timings.time(
                "complete a task, with the next one",
                () -> browser.submit(
                        task, path, "work", "finish", Map.of("outcome", "reached-well", "text:note", "All well.")));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
