package app.huike.chaos;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** How often the nodes answered with which status; 0 stands for no answer. */
final class Answers {

    private static final int UNFORESEEN = 500;

    private final SortedMap<Integer, Long> times = new ConcurrentSkipListMap<>();

    void add(Answer answer) {
        times.merge(answer.status(), 1L, Long::sum);
    }

    /** For the next fault. */
    void forget() {
        times.clear();
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
        }
    }
}
