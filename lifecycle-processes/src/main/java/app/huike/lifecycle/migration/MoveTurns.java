package app.huike.lifecycle.migration;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which run of which move is next, forwards or back, and what became of it. */
@ApplicationScoped
class MoveTurns {

    private static final String FORWARDS = "m.state = 'RUNNING' and r.state = 'PLANNED'";
    private static final String BACK = "m.state = 'UNDOING' and r.state in ('MOVED', 'PAUSED') and r.code is null";

    @Inject
    private CrmDatabase database;

    /** A run whose turn it is. */
    record Turn(UUID move, int no, boolean back) {}

    /** Where a run is. */
    record Standing(String definition, List<String> elements) {}

    /** How much it has done: activities begun and ended, as the engine counts them. */
    record Done(int begun, int ended) {}

    /**
     * A run that is taken.
     *
     * @param stood where it waited when it was looked at
     * @param moved whether it is in the other version
     * @param moments when its timers would have gone off before
     * @param done since the move, if this is unchanged, it has done nothing; null before the move
     */
    record Taken(
            String run,
            String about,
            Consequence foreseen,
            Deed deed,
            List<String> stood,
            boolean moved,
            Map<String, Instant> moments,
            Done done) {}

    /** Those that wait for their turn, in order. */
    List<Turn> turns(int limit) {
        return database.sql("select r.migration_id, r.no, m.state = 'UNDOING' as back from stage_migration m"
                        + " join stage_migration_row r on r.migration_id = m.id where m.state in ('RUNNING', 'UNDOING') and (("
                        + FORWARDS + ") or (" + BACK + ")) order by m.created_at, r.migration_id, r.no limit :limit")
                .set("limit", limit)
                .list(row -> new Turn(row.uuid("migration_id"), row.integer("no"), row.flag("back")));
    }

    /** The run, if it still waits for its turn; nobody else moves it before this transaction ends. */
    Optional<Taken> take(Turn turn) {
        return database.sql("select r.* from stage_migration_row r join stage_migration m on m.id = r.migration_id"
                        + " where r.migration_id = :move and r.no = :no and " + (turn.back() ? BACK : FORWARDS)
                        + " for update of r skip locked")
                .set("move", turn.move())
                .set("no", turn.no())
                .one(row -> new Taken(
                        row.text("instance_id"),
                        row.text("business_key"),
                        row.constant("foreseen", Consequence.class),
                        row.constant("deed", Deed.class),
                        row.texts("stands"),
                        row.flag("moved"),
                        moments(row.texts("moments")),
                        new Done(row.integer("begun"), row.integer("ended"))));
    }

    /** Where it is now; empty where it has ended. */
    Optional<Standing> standing(String run) {
        return database.sql("select p.proc_def_id_ as definition, (select array_agg(e.act_id_ order by e.act_id_)"
                        + " from act_ru_execution e where e.proc_inst_id_ = p.id_ and " + Foresight.LEAF
                        + ") as elements from act_ru_execution p where p.id_ = :run")
                .set("run", run)
                .one(row -> new Standing(row.text("definition"), row.texts("elements")));
    }

    /** What it has done up to now. */
    Done done(String run) {
        return database.sql(
                        "select count(*)::int as begun, count(end_time_)::int as ended from act_hi_actinst where proc_inst_id_ = :run")
                .set("run", run)
                .one(row -> new Done(row.integer("begun"), row.integer("ended")))
                .orElseThrow();
    }

    void moved(Turn turn, boolean paused, boolean moved, Map<String, Instant> moments, Done done, Instant now) {
        List<String> flat = new ArrayList<>();
        moments.forEach((element, moment) -> {
            flat.add(element);
            flat.add(moment.toString());
        });
        database.sql(
                        "update stage_migration_row set state = :state, moved = :moved, moments = :moments, begun = :begun,"
                                + " ended = :ended, at = :now where migration_id = :move and no = :no")
                .set("state", paused ? MoveRow.State.PAUSED : MoveRow.State.MOVED)
                .set("moved", moved)
                .set("moments", flat)
                .set("begun", done.begun())
                .set("ended", done.ended())
                .set("now", now)
                .set("move", turn.move())
                .set("no", turn.no())
                .update();
    }

    void undone(Turn turn, Instant now) {
        database.sql(
                        "update stage_migration_row set state = 'UNDONE', at = :now where migration_id = :move and no = :no")
                .set("now", now)
                .set("move", turn.move())
                .set("no", turn.no())
                .update();
    }

    /** It stays as it is, and says why: FAILED, or where it was moved already, still so. */
    void stays(Turn turn, String code, String words, Instant now) {
        database.sql("update stage_migration_row set state = case when state = 'PLANNED' then 'FAILED' else state end,"
                        + " code = :code, words = left(:words, 1000), at = :now where migration_id = :move and no = :no"
                        + " and state in ('PLANNED', 'MOVED', 'PAUSED')")
                .set("code", code)
                .set("words", words)
                .set("now", now)
                .set("move", turn.move())
                .set("no", turn.no())
                .update();
    }

    /** How often it has met somebody else now. */
    int met(Turn turn) {
        return database.sql(
                        "update stage_migration_row set failures = failures + 1 where migration_id = :move and no = :no"
                                + " returning failures::int as failures")
                .set("move", turn.move())
                .set("no", turn.no())
                .one(row -> row.integer("failures"))
                .orElse(0);
    }

    /** Those of which no run waits for its turn any more are over. */
    void close(Instant now) {
        database.sql(
                        "update stage_migration m set finished_at = :now, state = case when m.state = 'RUNNING' then 'DONE' else 'UNDONE' end"
                                + " where m.state in ('RUNNING', 'UNDOING') and not exists (select 1 from stage_migration_row r"
                                + " where r.migration_id = m.id and ((" + FORWARDS + ") or (" + BACK + ")))")
                .set("now", now)
                .update();
    }

    private static Map<String, Instant> moments(List<String> flat) {
        Map<String, Instant> moments = new TreeMap<>();
        Mapping.of(flat).forEach((element, moment) -> moments.put(element, Instant.parse(moment)));
        return moments;
    }
}
