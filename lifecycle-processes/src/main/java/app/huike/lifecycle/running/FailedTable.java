package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.lifecycle.running.FailedGroup.FailedOne;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps that failed, with the reason that many of them share. Few at any time, and found by the index of those that failed. */
@ApplicationScoped
class FailedTable {

    private static final int MOST_GROUPS = 100;
    private static final int SOME = 5;

    private static final String ELEMENT = "coalesce(j.failed_act_id_, d.act_id_, '')";

    private static final String REASON =
            "btrim(regexp_replace(regexp_replace(regexp_replace(left(split_part(j.exception_msg_, E'\\n', 1), 300), '[^ ]+@[^ ]+', '…', 'g'),"
                    + " '[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]+', '…', 'g'), '\\s+', ' ', 'g'))";

    private static final String JOBS = " from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_";

    private static final String FAILED =
            " where j.exception_msg_ is not null and j.process_def_id_" + Scope.DEFINITIONS;

    /** A customer is named where the run is about one, to those who see everybody. */
    static final String CUSTOMER = " left join customer_card c on :names and c.id = case when r.business_key_ ~ "
            + "'^[0-9a-f]{8}-[0-9a-f-]{27}$' then cast(r.business_key_ as uuid) end";

    private static final String GROUPS =
            "select f.*, c.ref from (select j.id_, j.process_def_key_ as process, " + ELEMENT
                    + " as element, " + REASON
                    + " as reason, j.process_def_id_, j.process_instance_id_, p.version_, j.retries_, j.duedate_,"
                    + " count(*) over same as steps, count(*) filter (where j.retries_ = 0) over same as waiting,"
                    + " row_number() over (same order by j.duedate_, j.id_) as place"
                    + JOBS + " left join act_re_procdef p on p.id_ = j.process_def_id_" + FAILED
                    + " window same as (partition by j.process_def_key_, " + ELEMENT + ", " + REASON + ")) f"
                    + " left join act_ru_execution r on r.id_ = f.process_instance_id_" + CUSTOMER
                    + " where f.place <= " + SOME + " order by f.steps desc, process, element, reason, place limit "
                    + MOST_GROUPS * SOME;

    @Inject
    private CrmDatabase database;

    /** Which of those that failed; with an id only that one. */
    record Which(String process, String element, String reason, String id) {}

    /** One of a group, with the definition that says whether it may be passed over. */
    private record Line(
            String process,
            String element,
            String reason,
            long steps,
            long waiting,
            String definition,
            FailedOne one) {}

    /** Whether runs may go on behind an element. */
    interface Safety {
        boolean skippable(String definitionId, String element);
    }

    List<FailedGroup> groups(Scope scope, Safety safety) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        scope.sql(database, GROUPS)
                .set("names", scope.namesCustomers())
                .list(FailedTable::line)
                .forEach(line -> groups.computeIfAbsent(
                                line.process() + "\n" + line.element() + "\n" + line.reason(), key -> new ArrayList<>())
                        .add(line));
        return groups.values().stream().map(lines -> group(lines, safety)).toList();
    }

    private static FailedGroup group(List<Line> lines, Safety safety) {
        Line first = lines.get(0);
        return new FailedGroup(
                first.process(),
                first.element(),
                first.reason(),
                first.steps(),
                first.waiting(),
                safety.skippable(first.definition(), first.element()),
                lines.stream().map(Line::one).toList());
    }

    private static Line line(Row row) throws SQLException {
        boolean waits = row.integer("retries_") == 0;
        Instant next = waits ? null : row.instant("duedate_");
        return new Line(
                row.text("process"),
                row.text("element"),
                row.text("reason"),
                row.number("steps"),
                row.number("waiting"),
                row.text("process_def_id_"),
                new FailedOne(
                        row.text("id_"),
                        row.text("process_instance_id_"),
                        row.integer("version_"),
                        row.text("ref"),
                        next));
    }

    /** Ids of the jobs that are meant, the longest due first. */
    List<String> ids(Scope scope, Which which, int most) {
        return scope.sql(
                        database,
                        "select j.id_" + JOBS + FAILED + " and j.process_def_key_ = :process and " + ELEMENT
                                + " = :element and "
                                + REASON + " = :reason and (cast(:id as text) is null or j.id_ = :id)"
                                + " order by j.duedate_, j.id_ limit " + most)
                .set("process", which.process())
                .set("element", which.element())
                .set("reason", which.reason())
                .set("id", which.id())
                .list(row -> row.text("id_"));
    }
}
