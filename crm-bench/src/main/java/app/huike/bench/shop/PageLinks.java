package app.huike.bench.shop;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page leads that a person looks at. */
public final class PageLinks {

    private static final Pattern TASK = Pattern.compile("task\\.xhtml\\?id=([0-9a-f-]{36})\"");
    private static final Pattern CUSTOMER = Pattern.compile("customer\\.xhtml\\?ref=([\\w-]+)\"");

    private PageLinks() {}

    /** The tasks of a list, each once; an {@link IllegalStateException} where there is none. */
    public static List<String> tasks(String list) {
        List<String> ids =
                TASK.matcher(list).results().map(PageLinks::named).distinct().toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("no task in the list: " + list);
        }
        return ids;
    }

    /** The customer of a task's page. */
    public static String customer(String task) {
        Matcher who = CUSTOMER.matcher(task);
        if (!who.find()) {
            throw new IllegalStateException("a task without its customer: " + task);
        }
        return named(who);
    }

    private static String named(MatchResult link) {
        return link.group(1);
    }
}
