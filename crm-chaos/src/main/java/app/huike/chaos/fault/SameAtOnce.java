package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.ImportedFile;
import app.huike.chaos.Scene;
import app.huike.chaos.Shop;
import app.huike.chaos.Welcomes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same purchases come by one file that is handed in twice at once, and by REST in the same moment; and all nodes begin the day's sweeps in the same moment. */
public final class SameAtOnce implements Fault {

    private static final String PREFIX = "same-";
    private static final String PAST = "past-";
    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "the same is told twice at once, by two files and by REST, and all nodes sweep in the same moment";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        try (SweepsAtOnce sweeps = new SweepsAtOnce(scene)) {
            sweeps.prepare(findings);
            twice(scene, findings);
            pastTwice(scene, findings);
            sweeps.letGo(findings);
        }
    }

    private static void twice(Scene scene, Findings findings) throws Exception {
        int rows = scene.size().rows();
        Shop shop = scene.shop();
        String at = Shop.now();
        StringBuilder csv = new StringBuilder("purchase_ref,customer_ref,at,amount,currency\n");
        for (int i = 0; i < rows; i++) {
            String customer = PREFIX + i;
            shop.customer(customer, i);
            csv.append(customer)
                    .append("-1,")
                    .append(customer)
                    .append(',')
                    .append(at)
                    .append(",60.00,USD\n");
        }
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 2);
        try {
            Future<ImportedFile> one = callers.submit(() -> ImportedFile.handedIn(scene, 0, "live", csv.toString()));
            Future<ImportedFile> two = callers.submit(() -> ImportedFile.handedIn(scene, 1, "live", csv.toString()));
            List<Future<Integer>> byRest = callers.invokeAll(IntStream.range(0, CALLERS)
                    .<Callable<Integer>>mapToObj(caller -> () -> buy(shop, caller, rows, at))
                    .toList());
            ImportedFile first = one.get().awaitEnd(PATIENCE);
            ImportedFile second = two.get().awaitEnd(PATIENCE);
            long created = 0;
            for (Future<Integer> each : byRest) {
                created += each.get();
            }
            findings.note("rows of the file, told " + (2 + CALLERS / 2) + " times at once", Findings.number(rows));
            findings.same(
                    "rows of both files that were there already, or are now",
                    2L * rows,
                    first.loaded() + first.duplicate() + second.loaded() + second.duplicate());
            findings.same("stored by the one, the other or REST", rows, first.loaded() + second.loaded() + created);
        } finally {
            callers.shutdownNow();
        }
        Welcomes welcomes = new Welcomes(scene, PREFIX, rows);
        Duration done = welcomes.await(PATIENCE, scene.database()::cancellationsAreOver);
        findings.within("everybody is welcomed", PATIENCE, done);
        welcomes.compare(findings, 0);
    }

    /** A file of history, handed in twice at once: its rows go in thousands at a time. */
    private static void pastTwice(Scene scene, Findings findings) throws Exception {
        int rows = scene.size().rows() * 50;
        StringBuilder csv = new StringBuilder("purchase_ref,customer_ref,at,amount,currency\n");
        for (int i = 0; i < rows; i++) {
            csv.append(PAST + i + "," + PAST + "customer-" + i / 4 + ",2026-0" + (6 + i % 4)
                    + "-01T10:00:00Z,20.00,USD\n");
        }
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Future<ImportedFile> one = callers.submit(() -> ImportedFile.handedIn(scene, 1, "history", csv.toString()));
            Future<ImportedFile> two = callers.submit(() -> ImportedFile.handedIn(scene, 2, "history", csv.toString()));
            ImportedFile first = one.get().awaitEnd(PATIENCE);
            ImportedFile second = two.get().awaitEnd(PATIENCE);
            findings.note("rows of a file of history, told twice at once", Findings.number(rows));
            findings.same("loaded by the one or the other", rows, first.loaded() + second.loaded());
            findings.same("there already for the one or the other", rows, first.duplicate() + second.duplicate());
        } finally {
            callers.shutdownNow();
        }
        findings.same(
                "purchases of history stored",
                rows,
                scene.database().count("select count(*) from purchase where ref like ?", PAST + "%"));
        findings.same(
                "and counted in the sums of the customers",
                rows,
                scene.database()
                        .count(
                                "select coalesce(sum(s.purchases), 0) from purchase_summary s join customer c on c.id"
                                        + " = s.customer_id where c.ref like ?",
                                PAST + "%"));
    }

    /** Every purchase is told by two of the callers; how many of them this one was the first to tell. */
    private static int buy(Shop shop, int caller, int rows, String at) {
        int created = 0;
        for (int i = caller % (CALLERS / 2); i < rows; i += CALLERS / 2) {
            Answer answer = shop.tell(
                    caller,
                    "POST",
                    "purchases",
                    """
                    {"ref": "%s%d-1", "customerRef": "%s%d", "at": "%s", "total": {"amount": "60.00", "currency": "USD"}}"""
                            .formatted(PREFIX, i, PREFIX, i, at));
            created += answer.status() == 201 ? 1 : 0;
        }
        return created;
    }
}
