package app.huike.lifecycle.running;

import java.time.Duration;
import java.util.List;

/**
 * What runs of one process.
 *
 * @param drawn version whose diagram is drawn: the chosen one, or of all versions the live one
 * @param elements those of which there is something to tell, in the order of the diagram; gateways that only branch are left out
 * @param ends how runs ended in the period, the most frequent first
 * @param coupons that were granted in the period, by the element that granted them and how their runs ended
 */
public record ProcessRuns(
        String process, int drawn, List<ElementRuns> elements, List<RunEnd> ends, List<CouponPath> coupons) {

    /**
     * How runs ended.
     *
     * @param outcome id of the end event without its prefix, or why it was ended from outside
     * @param median how long they took; null where it is not known
     */
    public record RunEnd(String outcome, long runs, Duration median) {}
}
