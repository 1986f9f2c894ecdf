package app.huike.lifecycle.running;

import java.time.Duration;
import java.util.List;

/**
 * What happens at one element of a diagram.
 *
 * @param element its id
 * @param waiting how many are there now
 * @param through how many left it as it is drawn, in the period
 * @param fellOut how many were taken away from it by something else, in the period: an event at its edge or around it, or the end of the run from outside
 * @param failed how many steps there failed the last time they were tried, now
 * @param median how long those who left it in the period had been there; null where nobody left
 * @param nineOfTen longer than that only one of ten was there; null where nobody left
 * @param why of those who fell out, the most frequent reason first
 */
public record ElementRuns(
        String element,
        long waiting,
        long through,
        long fellOut,
        long failed,
        Duration median,
        Duration nineOfTen,
        List<FellOut> why) {

    /** Fewer have left it than anything can be said by. */
    private static final int FEWEST = 10;

    private static final int TIMES = 3;
    private static final Duration SHORTEST = Duration.ofHours(1);

    /**
     * Why some fell out.
     *
     * @param reason id of the event that took them away, or why the run was ended from outside
     */
    public record FellOut(String reason, long runs) {}

    /** From when on whoever waits here is stuck: three times what nine of ten took, an hour at least; null where too few have left it to say so. */
    Duration stuckAfter() {
        if (nineOfTen == null || through + fellOut < FEWEST) {
            return null;
        }
        Duration limit = nineOfTen.multipliedBy(TIMES);
        return limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
    }

    ElementRuns because(List<FellOut> reasons) {
        return new ElementRuns(element, waiting, through, fellOut, failed, median, nineOfTen, reasons);
    }
}
