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
import org.junit.jupiter.api.Test;

/** What each page costs: components, statements, requests and bytes, at the first visit and at the second; kept as a table in {@code target/page-budget.md}. */
class PageBudgetUiIT {

    private static final int MOST_COMPONENTS = 500;
    private static final int MOST_STATEMENTS = 3;

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
                frames.put(who, new PageCost.Measure(desktop).statements(NO_LIST));
            }
            costs.add(new PageCost.Measure(desktop).of(visit, frames.get(who)));
        }
        Path table = Path.of(System.getProperty("huike.test-home"), "page-budget.md");
        Files.writeString(table, PageCost.table(costs));
        assertThat(costs)
                .filteredOn(cost -> cost.components() > MOST_COMPONENTS)
                .isEmpty();
        assertThat(costs)
                .filteredOn(cost -> LISTS.contains(cost.path()))
                .hasSizeGreaterThanOrEqualTo(LISTS.size())
                .allSatisfy(cost ->
                        assertThat(cost.ownStatements()).as(cost.path()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS));
    }
}
