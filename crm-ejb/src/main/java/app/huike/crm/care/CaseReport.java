package app.huike.crm.care;

import java.time.Duration;
import java.util.List;

/**
 * How cases went that were registered in some days.
 *
 * @param teams by team
 * @param categories by the top of the category tree, and by category; key null: not classified
 */
public record CaseReport(List<Line> teams, List<Line> categories) {

    /**
     * One line. Times are in the shop's working time where the promise counts so, without what the customer took.
     *
     * @param key a team, or a category
     * @param cases how many were registered
     * @param open how many of them are not closed
     * @param responses how many had a first answer, and how many of those in time
     * @param medianResponse half of them took that long at most; null where there was none
     * @param resolutions as the responses
     */
    public record Line(
            String key,
            long cases,
            long open,
            long reopened,
            long responses,
            long responsesInTime,
            Duration medianResponse,
            long resolutions,
            long resolutionsInTime,
            Duration medianResolution,
            long satisfied,
            long unsatisfied) {}
}
