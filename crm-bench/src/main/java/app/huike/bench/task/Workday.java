package app.huike.bench.task;

import app.huike.bench.Timings;
import app.huike.launch.PlainBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One account manager's morning: a step every ten seconds on the real pages. */
final class Workday {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Pattern TASK = Pattern.compile("task\\.xhtml\\?id=([0-9a-f-]{36})\"");
    private static final Pattern CUSTOMER = Pattern.compile("customer\\.xhtml\\?ref=([\\w-]+)\"");
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
            while (System.nanoTime() < until) {
                long next = System.nanoTime() + PAUSE.toNanos();
                step();
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

    private void step() throws Exception {
        switch (random.nextInt(7)) {
            case 0 -> page("inbox", "tasks/inbox.xhtml");
            case 1 -> page("inbox with a filter", "tasks/inbox.xhtml?" + any(FILTERS) + "&whose=" + any(WHOSE));
            case 2 -> page("inbox in another order", "tasks/inbox.xhtml?sort=" + any(ORDERS) + "&whose=" + any(WHOSE));
            case 3 -> page("last page of a list", "tasks/inbox.xhtml?part=last&whose=" + any(WHOSE));
            case 4 -> open();
            case 5 -> customer();
            default -> complete();
        }
    }

    private String page(String what, String path) throws Exception {
        return timings.time(what, () -> browser.page(path));
    }

    /** The page of a task has a link to its customer. */
    private void customer() throws Exception {
        Matcher who = CUSTOMER.matcher(open());
        if (!who.find()) {
            throw new IllegalStateException("a task without its customer");
        }
        page("open a customer", "customers/customer.xhtml?ref=" + who.group(1));
    }

    private String open() throws Exception {
        String id = someTask(page("inbox", "tasks/inbox.xhtml"));
        return page("open a task", "tasks/task.xhtml?id=" + id);
    }

    private void complete() throws Exception {
        String id = someTask(page("inbox", "tasks/inbox.xhtml"));
        String path = "tasks/task.xhtml?id=" + id;
        String task = page("open a task", path);
        timings.time(
                "complete a task, with the next one",
                () -> browser.submit(
                        task, path, "work", "finish", Map.of("outcome", "reached-well", "text:note", "All well.")));
    }

    private String someTask(String inbox) {
        List<String> ids = TASK.matcher(inbox)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("no task in the list: " + inbox);
        }
        return any(ids);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
