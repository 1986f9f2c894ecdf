package app.huike.crm.journey.store;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes moves of any number of customers: facts, the stage that holds, and history. */
class StageMoveRows {

    private final CrmDatabase database;

    StageMoveRows(CrmDatabase database) {
        this.database = database;
    }

    void write(Map<UUID, StageMove> moves, String reason) {
        if (moves.isEmpty()) {
            return;
        }
        forget(moves);
        history(moves, reason);
        hold(moves);
    }

    private void forget(Map<UUID, StageMove> moves) {
        List<UUID> anew = moves.entrySet().stream()
                .filter(move -> move.getValue().anew())
                .map(Map.Entry::getKey)
                .toList();
        database.sql("delete from customer_stage_history where customer_id = any (cast(:ids as uuid[]))")
                .set("ids", anew)
                .update();
    }

    /** Each step ends the one before it; what was open until now ends with the first. */
    private void history(Map<UUID, StageMove> moves, String reason) {
        List<UUID> customers = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        Steps steps = new Steps();
        moves.forEach((customer, move) -> {
            if (!move.steps().isEmpty()) {
                customers.add(customer);
                ends.add(move.steps().get(0).since());
                steps.add(customer, move.steps());
            }
        });
        database.sql("update customer_stage_history h set until = x.until"
                        + " from unnest(cast(:ids as uuid[]), cast(:ends as timestamptz[])) as x (id, until)"
                        + " where h.customer_id = x.id and h.until is null")
                .set("ids", customers)
                .set("ends", ends)
                .update();
        steps.write(reason);
    }

    private final class Steps {
        private final List<UUID> ids = new ArrayList<>();
        private final List<UUID> customers = new ArrayList<>();
        private final List<String> stages = new ArrayList<>();
        private final List<Instant> since = new ArrayList<>();
        private final List<Instant> until = new ArrayList<>();

        void add(UUID customer, List<StageView> steps) {
            for (int i = 0; i < steps.size(); i++) {
                ids.add(Ids.next());
                customers.add(customer);
                stages.add(steps.get(i).stage().name());
                since.add(steps.get(i).since());
                until.add(i + 1 < steps.size() ? steps.get(i + 1).since() : null);
            }
        }

        void write(String reason) {
            database.sql(
                            "insert into customer_stage_history (id, customer_id, stage, since, until, reason)"
                                    + " select x.*, :reason from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]),"
                                    + " cast(:stages as text[]), cast(:since as timestamptz[]), cast(:until as timestamptz[])) as x")
                    .set("ids", ids)
                    .set("customers", customers)
                    .set("stages", stages)
                    .set("since", since)
                    .set("until", until)
                    .set("reason", reason)
                    .update();
        }
    }

    private void hold(Map<UUID, StageMove> moves) {
        List<UUID> ids = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        List<Instant> since = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<Instant> first = new ArrayList<>();
        List<Instant> last = new ArrayList<>();
        List<Long> gap = new ArrayList<>();
        moves.forEach((customer, move) -> {
            StageView end = move.steps().isEmpty()
                    ? null
                    : move.steps().get(move.steps().size() - 1);
            PurchaseFacts facts = move.facts();
            ids.add(customer);
            stages.add(end == null ? null : end.stage().name());
            since.add(end == null ? null : end.since());
            kept.add(facts.kept());
            first.add(facts.firstAt());
            last.add(facts.lastAt());
            gap.add(facts.usualGap() == null ? null : facts.usualGap().toSeconds());
        });
        database.sql(
                        // a customer who was never placed always gets a step, so the one that is not null
                        "with told as (select * from unnest(cast(:ids as uuid[]), cast(:stages as text[]),"
                                + " cast(:since as timestamptz[]), cast(:kept as bigint[]), cast(:first as timestamptz[]),"
                                + " cast(:last as timestamptz[]), cast(:gap as bigint[]))"
                                + " as x (id, stage, since, kept, first_at, last_at, gap)),"
                                + " changed as (update customer_stage s set stage = coalesce(told.stage, s.stage),"
                                + " since = coalesce(told.since, s.since), kept = told.kept, first_at = told.first_at,"
                                + " last_at = told.last_at, usual_gap_seconds = told.gap"
                                + " from told where s.customer_id = told.id returning s.customer_id)"
                                + " insert into customer_stage (customer_id, stage, since, kept, first_at, last_at,"
                                + " usual_gap_seconds) select id, stage, since, kept, first_at, last_at, gap from told"
                                + " where stage is not null and id not in (select customer_id from changed)"
                                + " on conflict (customer_id) do nothing")
                .set("ids", ids)
                .set("stages", stages)
                .set("since", since)
                .set("kept", kept)
                .set("first", first)
                .set("last", last)
                .set("gap", gap)
                .update();
    }
}
