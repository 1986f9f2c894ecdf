package app.huike.chaos;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** How often the nodes answered with which status; 0 stands for no answer. */
final class Answers {

    private static final int UNFORESEEN = 500;

    private static final int WORDS = 300;

    private final SortedMap<Integer, Long> times = new ConcurrentSkipListMap<>();
    private final AtomicReference<String> unforeseen = new AtomicReference<>();

    void add(Answer answer) {
        times.merge(answer.status(), 1L, Long::sum);
        if (answer.status() == UNFORESEEN) {
            unforeseen.compareAndSet(null, answer.body());
        }
    }

    /** For the next fault. */
    void forget() {
        times.clear();
        unforeseen.set(null);
    }

    /** Whatever goes wrong, a program is told what it can do; a 500 tells it nothing. */
    void tell(Findings findings) {
        if (!times.isEmpty()) {
            findings.note(
                    "answers of the nodes",
                    times.entrySet().stream()
                            .map(each -> (each.getKey() == 0 ? "none" : each.getKey()) + ": "
                                    + Findings.number(each.getValue()))
                            .collect(Collectors.joining(", ")));
            findings.same("of them 500", 0, times.getOrDefault(UNFORESEEN, 0L));
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
}
