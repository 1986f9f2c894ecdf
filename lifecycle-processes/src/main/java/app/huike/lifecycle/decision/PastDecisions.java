package app.huike.lifecycle.decision;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.design.Versions;
import app.huike.lifecycle.engine.DrawnTable;
import app.huike.lifecycle.engine.ReleasedTable;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The door of the decisions of the last weeks: what the tables of a version would have said to them. Refusals {@code STAGE_UNKNOWN}, {@code VERSION_UNKNOWN}, {@code DESIGN_FAULTY} where the checks
 * find a fault in a table, {@code FIELD_INVALID} for a period that is not offered.
 */
@Stateless
public class PastDecisions {

    /** The periods that can be looked at, in days. */
    public static final List<Integer> PERIODS = List.of(7, 30, 90);

    /** Different questions of one table that are asked again: some seconds of work. */
    private static final int MOST_QUESTIONS = 10_000;

    private static final int SHOWN = 100;
    private static final String TABLE = ".dmn";

    @Inject
    private Versions versions;

    @Inject
    private Vocabularies stages;

    @Inject
    private DecisionLog log;

    @Inject
    private BusinessClock clock;

    /**
     * Asks all tables of a version what was asked lately.
     *
     * @param side which version: {@code live}, {@code v3}, or the draft's id and the edition, as {@link Versions#sides} gives them
     * @param days one of {@link #PERIODS}
     */
    public List<TableReplay> replay(String stage, String side, int days) {
        Rights.require(Permission.DESIGN_READ);
        if (!PERIODS.contains(days)) {
            throw Refused.invalid(FieldProblem.invalid("days", days, "one of " + PERIODS));
        }
        SortedMap<String, String> files = versions.files(stage, side);
        long faults = versions.faults(stage, files).stream()
                .filter(fault -> fault.file().endsWith(TABLE))
                .count();
        if (faults > 0) {
            throw Refused.rule("DESIGN_FAULTY").with("faults", faults);
        }
        Map<String, Class<?>> types = stages.of(stage).variables();
        SortedMap<String, String> live = versions.files(stage, "live");
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(TABLE))
                .map(file -> replay(
                        file.getKey(),
                        DrawnTable.read(file.getValue()),
                        inputs(live.get(file.getKey())),
                        types,
                        Duration.ofDays(days)))
                .toList();
    }

    private static List<String> inputs(String source) {
        return source == null ? List.of() : DrawnTable.read(source).inputs();
    }

    private TableReplay replay(
            String file, DrawnTable table, List<String> known, Map<String, Class<?>> types, Duration period) {
        Instant since = clock.instant().minus(period);
        List<DecisionLog.Group> groups = log.groups(table.key(), since, MOST_QUESTIONS);
        long looked = groups.stream().mapToLong(DecisionLog.Group::decisions).sum();
        List<String> missing = missing(table, known, groups);
        List<OtherAnswer> answers = new ArrayList<>();
        if (missing.isEmpty()) {
            groups.forEach(group -> otherwise(table, types, group).ifPresent(answers::add));
        }
        return new TableReplay(
                file,
                table.key(),
                table.name(),
                looked,
                log.count(table.key(), since) - looked,
                answers.stream().mapToLong(OtherAnswer::decisions).sum(),
                missing,
                answers.stream().limit(SHOWN).toList());
    }

    /** What the live table does not ask and no decision has a value of: a new column's variable. What it asks and the log has no value of was null. */
    private static List<String> missing(DrawnTable table, List<String> known, List<DecisionLog.Group> groups) {
        return groups.isEmpty()
                ? List.of()
                : table.inputs().stream()
                        .distinct()
                        .filter(input -> !known.contains(input))
                        .filter(input -> groups.stream()
                                .noneMatch(group -> group.detail().containsKey(input)))
                        .toList();
    }

    private static Optional<OtherAnswer> otherwise(
            DrawnTable table, Map<String, Class<?>> types, DecisionLog.Group group) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> asked = new TreeMap<>();
        table.inputs().forEach(input -> {
            String value = group.detail().get(input);
            values.put(input, typed(value, types.get(input)));
            if (value != null) {
                asked.put(input, value);
            }
        });
        Map<String, String> said = new TreeMap<>();
        table.outputs().forEach(output -> said.put(output, group.detail().getOrDefault(output, "")));
        Optional<ReleasedTable.Answer> answer = table.ask(values);
        Map<String, String> says = new TreeMap<>();
        answer.ifPresent(given -> table.outputs()
                .forEach(output ->
                        says.put(output, Objects.toString(given.values().get(output), ""))));
        return said.equals(says)
                ? Optional.empty()
                : Optional.of(new OtherAnswer(
                        asked,
                        said,
                        group.rule(),
                        says,
                        answer.map(ReleasedTable.Answer::rule).orElse(null),
                        group.decisions()));
    }

    /** The log has texts; the table compares values as the process had them. */
    private static Object typed(String value, Class<?> type) {
        if (value == null || type == null) {
            return value;
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(value);
        }
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        return type == Long.class ? (Object) Long.valueOf(value) : value;
    }
}
