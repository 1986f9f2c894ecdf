package app.huike.crm.journey.store;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Sql;
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
        Steps steps = new Steps();
        moves.forEach((customer, move) -> steps.add(customer, move.steps()));
        forgetAllBut(steps, moves);
        end(moves);
        steps.write(reason);
        hold(moves);
    }

    /** Of customers who are placed anew, what is told once more stays: after an import that is nearly all. */
    private void forgetAllBut(Steps steps, Map<UUID, StageMove> moves) {
        List<UUID> anew = moves.entrySet().stream()
                .filter(move -> move.getValue().anew())
                .map(Map.Entry::getKey)
                .toList();
        if (!anew.isEmpty()) {
            steps.forgetOthers(anew);
        }
    }

    /** Each step ends the one before it; what was open until now ends with the first. */
    private void end(Map<UUID, StageMove> moves) {
        List<UUID> customers = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        moves.forEach((customer, move) -> {
            if (!move.anew() && !move.steps().isEmpty()) {
                customers.add(customer);
                ends.add(move.steps().get(0).since());
            }
        });
        if (!customers.isEmpty()) {
            database.sql("update customer_stage_history h set until = x.until"
                            + " from unnest(cast(:ids as uuid[]), cast(:ends as timestamptz[])) as x (id, until)"
                            + " where h.customer_id = x.id and h.until is null")
                    .set("ids", customers)
                    .set("ends", ends)
                    .update();
        }
    }

    private final class Steps {
        private static final String SAME = " h.customer_id = x.customer_id and h.since = x.since and h.stage = x.stage"
                + " and h.until is not distinct from x.until";

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

        /** One customer after the other by the index, or PostgreSQL may read the history of all for each set. */
        void forgetOthers(List<UUID> anew) {
            told("delete from customer_stage_history where id = any (array(select h.id"
                            + " from unnest(cast(:anew as uuid[])) as i (id) cross join lateral"
                            + " (select * from customer_stage_history where customer_id = i.id offset 0) h"
                            + " left join told x on" + SAME + " where x.customer_id is null))")
                    .set("anew", anew)
                    .update();
        }

        void write(String reason) {
            if (ids.isEmpty()) {
                return;
            }
            // counted and not "not exists", which PostgreSQL may join with the history of all
            told("insert into customer_stage_history (id, customer_id, stage, since, until, reason)"
                            + " select x.*, :reason from told x"
                            + " where (select count(*) from customer_stage_history h where" + SAME + ") = 0")
                    .set("reason", reason)
                    .update();
        }

        private Sql told(String change) {
            return database.sql("with told as (select * from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]),"
                            + " cast(:stages as text[]), cast(:since as timestamptz[]), cast(:until as timestamptz[]))"
                            + " as t (id, customer_id, stage, since, until)) " + change)
                    .set("ids", ids)
                    .set("customers", customers)
                    .set("stages", stages)
                    .set("since", since)
                    .set("until", until);
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
