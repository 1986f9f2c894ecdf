package app.huike.chaos;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * How often the nodes answered with which status; 0 stands for no answer. While a node starts, its server answers for itself before Huike is there; a load
 * balancer, which asks whether the node is ready, sends nobody to it, but the shop's programs here do not ask. Those answers are told apart.
 */
final class Answers {

    private static final int UNFORESEEN = 500;

    private static final int WORDS = 300;

    private final SortedMap<Integer, Long> times = new ConcurrentSkipListMap<>();
    private final SortedMap<Integer, Long> starting = new ConcurrentSkipListMap<>();
    private final LongAdder withoutHuike = new LongAdder();
    private final AtomicReference<String> unforeseen = new AtomicReference<>();

    /** @param ready whether the node had said that it is ready when it was asked */
    void add(Answer answer, boolean ready) {
        if (answer.serverOnly() && !ready) {
            starting.merge(answer.status(), 1L, Long::sum);
            return;
        }
        times.merge(answer.status(), 1L, Long::sum);
        if (answer.serverOnly()) {
            withoutHuike.increment();
        }
        if (answer.status() == UNFORESEEN) {
            unforeseen.compareAndSet(null, answer.body());
        }
    }

    /** For the next fault. */
    void forget() {
        times.clear();
        starting.clear();
        withoutHuike.reset();
        unforeseen.set(null);
    }

    /** Whatever goes wrong, a program is told what it can do; a 500 tells it nothing. */
    void tell(Findings findings) {
        if (!starting.isEmpty()) {
            findings.note("answers of the server while a node starts, before Huike is there", list(starting));
        }
        if (!times.isEmpty()) {
            findings.note("answers of the nodes", list(times));
            findings.same("of them 500", 0, times.getOrDefault(UNFORESEEN, 0L));
            findings.same("of them of the server alone, though the node was ready", 0, withoutHuike.sum());
            String first = unforeseen.get();
            if (first != null) {
                // a server's own page is told without its head and marks
                String words = first.replaceAll("(?s)<head>.*</head>|<[^>]*>|[|]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
                findings.note("the first 500 says", words.substring(0, Math.min(words.length(), WORDS)));
            }
        }
    }

    private static String list(SortedMap<Integer, Long> times) {
        return times.entrySet().stream()
                .map(each -> (each.getKey() == 0 ? "none" : each.getKey()) + ": " + Findings.number(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
