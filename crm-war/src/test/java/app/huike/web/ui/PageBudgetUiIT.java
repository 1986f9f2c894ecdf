package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What each page costs: components, statements, requests and bytes, at the first visit and at the second; kept as a table in {@code target/page-budget.md}. */
class PageBudgetUiIT {

    private static final int MOST_COMPONENTS = 500;
    private static final int MOST_STATEMENTS = 3;
    private static final int LOOKS = 3;

    /** What it has in common with every other page is what each page's frame asks, such as how the sending switch stands. */
    private static final String NO_LIST = "me/settings.xhtml";

    private static final Set<String> LISTS = Set.of(
            "tasks/inbox.xhtml",
            "tasks/inbox.xhtml?show=group",
            "tasks/inbox.xhtml?show=all",
            "tasks/inbox.xhtml?show=later",
            "customers/list.xhtml",
            "messages/messages.xhtml",
            "cases/board.xhtml");

    /** Asked only where the list's counts say that there is something: what tests before have left may be shown above a list. */
    private static final Pattern OCCASIONAL =
            Pattern.compile("select q\\.id as question_id|select b\\.\\*, n\\.\\* from task_batch");

    private final Map<String, Map<String, Integer>> frames = new LinkedHashMap<>();

    @Test
    void every_page_keeps_to_its_budget() throws SQLException, IOException {
        ShopPages.fill();
        List<PageCost> costs = new ArrayList<>();
        Desktop desktop = null;
        String who = null;
        for (ShopPages.Visit visit : ShopPages.byPerson()) {
            if (!visit.login().equals(who)) {
                who = visit.login();
                desktop = Desktop.of(who);
                frames.put(who, new PageCost.Measure(desktop).frame(NO_LIST));
            }
            costs.add(cost(desktop, visit));
        }
        Path table = Path.of(System.getProperty("huike.test-home"), "page-budget.md");
        Files.writeString(table, PageCost.table(costs));
        assertThat(costs.stream()
                        .filter(cost -> cost.components() > MOST_COMPONENTS)
                        .map(PageCost::page))
                .isEmpty();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        costs.stream()
                .filter(cost -> LISTS.contains(cost.path()))
                .forEach(cost -> lists.put(cost.page(), alwaysAsked(cost)));
        assertThat(lists).hasSizeGreaterThanOrEqualTo(LISTS.size());
        lists.values().removeIf(asked -> asked.size() <= MOST_STATEMENTS);
        assertThat(lists)
                .as("lists that ask more than " + MOST_STATEMENTS + " statements")
                .isEmpty();
    }

    /** What a list asks too much it asks at a later look as well; what a busy minute did by itself it does not. */
    private PageCost cost(Desktop desktop, ShopPages.Visit visit) throws SQLException {
        PageCost.Measure measure = new PageCost.Measure(desktop);
        Map<String, Integer> frame = frames.get(visit.login());
        if (!LISTS.contains(visit.path())) {
            return measure.of(visit, frame);
        }
        PageCost cost = measure.exactly(visit, frame);
        for (int looks = 1; looks < LOOKS && alwaysAsked(cost).size() > MOST_STATEMENTS; looks++) {
            cost = measure.exactly(visit, frame);
        }
        return cost;
    }

    private static List<String> alwaysAsked(PageCost cost) {
        return cost.ownStatements().stream()
                .filter(statement -> !OCCASIONAL.matcher(statement).find())
                .toList();
    }
}
