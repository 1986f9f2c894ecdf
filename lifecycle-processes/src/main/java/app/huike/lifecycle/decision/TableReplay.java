package app.huike.lifecycle.decision;

import java.util.List;

/**
 * What a table of another version would have said to the decisions of a period.
 *
 * @param file of the table
 * @param table its key
 * @param name what it is called
 * @param decisions how many were looked at
 * @param more how many of the period were of rarer questions and were not looked at
 * @param otherwise how many of those looked at it answers otherwise
 * @param missing variables that it asks for and the log does not have, so that nothing can be said; empty where there are none
 * @param answers where it differs, the most frequent questions first
 */
public record TableReplay(
        String file,
        String table,
        String name,
        long decisions,
        long more,
        long otherwise,
        List<String> missing,
        List<OtherAnswer> answers) {}
