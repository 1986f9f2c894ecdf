package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the projection table by facets: one look at the tasks, then one count for each facet. */
@ApplicationScoped
class FacetTable {

    @Inject
    private CrmDatabase database;

    /** One value of one facet. */
    private record Counted(TaskFacet facet, String value, int tasks) {}

    /** @param rules of all but what is chosen */
    Map<TaskFacet, Map<String, Integer>> counts(TaskRules rules, TaskCriteria wanted, TaskDays days) {
        Map<String, Object> values = new HashMap<>(rules.values());
        wanted.chosen().forEach((facet, chosen) -> values.put(parameter(facet), chosen));
        values.put("now", days.now());
        values.put("tomorrow", days.tomorrow());
        values.put("nextWeek", days.nextWeek());
        Sql sql = database.sql("with base as materialized (select " + columns(wanted) + " from ("
                + rules.select("t.*", "") + ") t) " + counts(wanted));
        values.forEach(sql::set);
        Map<TaskFacet, Map<String, Integer>> all = new EnumMap<>(TaskFacet.class);
        sql.list(row -> new Counted(row.constant("facet", TaskFacet.class), row.text("value"), row.integer("tasks")))
                .forEach(each -> all.computeIfAbsent(each.facet(), any -> new TreeMap<>())
                        .put(each.value(), each.tasks()));
        return all;
    }

    /** The facets' values, and for those of which something is chosen whether the task has it. */
    private static String columns(TaskCriteria wanted) {
        return Stream.concat(
                        facets().map(facet -> facet.sql() + " as " + facet.parameter()),
                        wanted.chosen().keySet().stream()
                                .map(facet -> facet.oneOf(":" + parameter(facet)) + " as has_" + facet.parameter()))
                .collect(Collectors.joining(", "));
    }

    private static String counts(TaskCriteria wanted) {
        return facets().map(facet -> count(facet, wanted)).collect(Collectors.joining(" union all "));
    }

    private static String count(TaskFacet facet, TaskCriteria wanted) {
        String others = wanted.without(facet).chosen().keySet().stream()
                .map(other -> "has_" + other.parameter())
                .collect(Collectors.joining(" and "));
        String value = facet.ofMany() ? "unnest(" + facet.parameter() + ")" : facet.parameter();
        return "select '" + facet + "' as facet, " + value + " as value, count(*)::int as tasks from base"
                + (others.isEmpty() ? "" : " where " + others) + " group by 2";
    }

    private static Stream<TaskFacet> facets() {
        return Arrays.stream(TaskFacet.values());
    }

    private static String parameter(TaskFacet facet) {
        return "chosen_" + facet.parameter();
    }
}
