package app.huike.crm.journey.store;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.domain.StageMove;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        Map<UUID, List<Step>> stored = histories(moves);
        StepRows forgotten = new StepRows();
        StepRows added = new StepRows();
        moves.forEach((customer, move) -> {
            List<Step> told = Step.each(move.steps());
            List<Step> before = stored.getOrDefault(customer, List.of());
            forgotten.addOthers(customer, before, told);
            added.addOthers(customer, told, before);
        });
        forget(forgotten);
        end(moves);
        add(added, reason);
        hold(moves);
    }

    /** Of customers who are placed anew: what is told once more stays, and after an import that is nearly all. */
    private Map<UUID, List<Step>> histories(Map<UUID, StageMove> moves) {
        List<UUID> anew = moves.entrySet().stream()
                .filter(move -> move.getValue().history() == StageMove.History.REWRITTEN)
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, List<Step>> histories = new HashMap<>();
        if (!anew.isEmpty()) {
            // one customer after the other by the index, or PostgreSQL may read the history of all for each set
            database.sql("select i.id, h.stages, h.since, h.until from unnest(cast(:ids as uuid[])) as i (id)"
                            + " cross join lateral (select string_agg(stage, ',' order by since, id) as stages,"
                            + " array_send(array_agg(since order by since, id)) as since,"
                            + " array_send(array_agg(until order by since, id)) as until"
                            + " from customer_stage_history where customer_id = i.id) h where h.stages is not null")
                    .set("ids", anew)
                    .list(row -> histories.put(row.uuid("id"), Step.each(row)));
        }
        return histories;
    }

    /** Each step ends the one before it; what was open until now ends with the first. */
    private void end(Map<UUID, StageMove> moves) {
        List<UUID> customers = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        moves.forEach((customer, move) -> {
            if (move.history() == StageMove.History.GOES_ON && !move.steps().isEmpty()) {
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

    /** Found one after the other, as in {@link #histories}. */
    private void forget(StepRows steps) {
        if (!steps.customers.isEmpty()) {
            steps.in(database.sql("delete from customer_stage_history where id = any (array(select h.id"
                            + " from unnest(" + StepRows.ARRAYS + ") as x (customer_id, stage, since, until)"
                            + " cross join lateral (select s.id from customer_stage_history s"
                            + " where s.customer_id = x.customer_id and s.since = x.since and s.stage = x.stage"
                            + " and s.until is not distinct from x.until offset 0) h))"))
                    .update();
        }
    }

    private void add(StepRows steps, String reason) {
        if (!steps.customers.isEmpty()) {
            steps.in(database.sql("insert into customer_stage_history (id, customer_id, stage, since, until, reason)"
                            + " select x.*, :reason from unnest(cast(:ids as uuid[]), " + StepRows.ARRAYS + ") as x"))
                    .set(
                            "ids",
                            Stream.generate(Ids::next)
                                    .limit(steps.customers.size())
                                    .toList())
                    .set("reason", reason)
                    .update();
        }
    }

    /** @param until null for the one that holds */
    private record Step(String stage, Instant since, Instant until) {

        static List<Step> each(List<StageView> steps) {
            List<Step> each = new ArrayList<>(steps.size());
            for (int i = 0; i < steps.size(); i++) {
                Instant until = i + 1 < steps.size() ? steps.get(i + 1).since() : null;
                each.add(new Step(steps.get(i).stage().name(), steps.get(i).since(), until));
            }
            return each;
        }

        static List<Step> each(Row history) throws SQLException {
            String[] stages = history.text("stages").split(",");
            List<Instant> since = history.instants("since");
            List<Instant> until = history.instants("until");
            return IntStream.range(0, stages.length)
                    .mapToObj(i -> new Step(stages[i], since.get(i), until.get(i)))
                    .toList();
        }
    }

    /** Steps of many customers, as arrays. */
    private static final class StepRows {
        static final String ARRAYS =
                "cast(:customers as uuid[]), cast(:stages as text[]), cast(:since as timestamptz[]),"
                        + " cast(:until as timestamptz[])";

        private final List<UUID> customers = new ArrayList<>();
        private final List<String> stages = new ArrayList<>();
        private final List<Instant> since = new ArrayList<>();
        private final List<Instant> until = new ArrayList<>();

        /** Those of one customer that are not among these others. */
        void addOthers(UUID customer, List<Step> steps, List<Step> others) {
            if (steps.equals(others)) {
                return;
            }
            Set<Step> known = new HashSet<>(others);
            for (Step step : steps) {
                if (!known.contains(step)) {
                    customers.add(customer);
                    stages.add(step.stage());
                    since.add(step.since());
                    until.add(step.until());
                }
            }
        }

        Sql in(Sql change) {
            return change.set("customers", customers)
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
