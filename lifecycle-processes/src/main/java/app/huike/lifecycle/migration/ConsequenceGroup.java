package app.huike.lifecycle.migration;

import java.util.List;

/**
 * Runs that a move would do the same to.
 *
 * @param element at which they wait, or the timer that would be over
 * @param target its counterpart; null where there is none
 * @param samples refs of some of their customers; empty for those who may not see all customers
 * @param deed what is chosen for them; null where nothing is yet
 */
public record ConsequenceGroup(
        Consequence consequence, String element, String target, long runs, List<String> samples, Deed deed) {}
