package app.huike.crm.care.store;

import app.huike.crm.care.DeadlineView;
import app.huike.crm.care.domain.Deadline;
import app.huike.crm.platform.CrmDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The promises on cases. */
final class DeadlineRows {

    private static final String ORDER =
            " order by round, array_position(array['ACKNOWLEDGE','RESPOND','RESOLVE'], kind)";

    private final CrmDatabase database;

    DeadlineRows(CrmDatabase database) {
        this.database = database;
    }

    List<Deadline> of(UUID caseId) {
        return database.sql("select * from case_deadline where case_id = :case" + ORDER)
                .set("case", caseId)
                .list(CaseRows::deadline);
    }

    List<DeadlineView> views(UUID caseId) {
        return of(caseId).stream().map(Deadline::view).toList();
    }

    /** Adds those of many cases to their lists, with one query. */
    void fill(Map<UUID, List<DeadlineView>> cases) {
        database.sql("select * from case_deadline where case_id = any (cast(:cases as uuid[]))" + ORDER)
                .set("cases", cases.keySet())
                .list(row -> cases.get(row.uuid("case_id"))
                        .add(CaseRows.deadline(row).view()));
    }

    void keep(UUID caseId, Deadline deadline) {
        database.sql(
                        "insert into case_deadline (case_id, kind, round, amount, working, started_at, stood_seconds, warn_at,"
                                + " due_at, met_at, took_seconds, warned_at, escalated_at) values (:case, :kind, :round, :amount,"
                                + " :working, :started, :stood, :warn, :due, cast(:met as timestamptz), cast(:took as bigint),"
                                + " cast(:warned as timestamptz), cast(:escalated as timestamptz))"
                                + " on conflict (case_id, kind, round) do update set amount = excluded.amount,"
                                + " working = excluded.working, stood_seconds = excluded.stood_seconds, warn_at = excluded.warn_at,"
                                + " due_at = excluded.due_at, met_at = excluded.met_at, took_seconds = excluded.took_seconds,"
                                + " warned_at = excluded.warned_at, escalated_at = excluded.escalated_at")
                .set("case", caseId)
                .set("kind", deadline.kind())
                .set("round", deadline.round())
                .set("amount", deadline.amount())
                .set("working", deadline.working())
                .set("started", deadline.startedAt())
                .set("stood", deadline.stood().toSeconds())
                .set("warn", deadline.warnAt())
                .set("due", deadline.dueAt())
                .set("met", deadline.metAt())
                .set("took", deadline.took() == null ? null : deadline.took().toSeconds())
                .set("warned", deadline.warnedAt())
                .set("escalated", deadline.escalatedAt())
                .update();
    }
}
