package app.huike.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long things took, by what was done; from any number of threads. */
public final class Timings {

    private final Map<String, Queue<Long>> nanos = new ConcurrentSkipListMap<>();

    /**
     * What a kind of thing took, in milliseconds.
     *
     * @param p95 95 of 100 took no longer
     */
    public record Row(String what, int times, double min, double p50, double p95, double max) {}

    /** Does it, and notes how long it took. */
    public <T> T time(String what, Callable<T> deed) throws Exception {
        long began = System.nanoTime();
        T result = deed.call();
        add(what, System.nanoTime() - began);
        return result;
    }

    void add(String what, long took) {
        nanos.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(took);
    }

    public List<Row> rows() {
        return nanos.entrySet().stream()
                .map(entry -> row(
                        entry.getKey(),
                        entry.getValue().stream().mapToLong(Long::longValue).toArray()))
                .toList();
    }

    /** Of one kind; it must have been done. */
    public Row row(String what) {
        return row(what, nanos.get(what).stream().mapToLong(Long::longValue).toArray());
    }

    static Row row(String what, long[] took) {
        Arrays.sort(took);
        return new Row(
                what, took.length, took[0] / 1e6, percentile(took, 50), percentile(took, 95), percentile(took, 100));
    }

    /** The nearest rank: the smallest value that so many in a hundred do not exceed. */
    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
