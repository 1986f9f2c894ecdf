package app.huike.lifecycle.demo;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.DatabaseFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What only the demo asks of the database as a whole. */
@Dependent
class DemoTables {

    private static final Logger LOG = Logger.getLogger(DemoTables.class.getName());

    private static final int TRIES = 20;

    private static final long ONE_AT_A_TIME = 0x4875696b6544656dL;

    private static final List<String> KEPT = List.of(
            "platform_clock",
            "platform_setting",
            "app_user",
            "app_user_role",
            "api_key",
            "audit_entry",
            "process_release",
            "act_ru_jobdef",
            // came with the schema
            "service_level",
            "case_category",
            "case_category_text",
            "survey",
            "survey_text");

    /** What refuses to be emptied, because outside the demo it never may be. */
    private static final List<String> NEVER_EMPTIED_OTHERWISE = List.of("point_entry");

    @Inject
    private CrmDatabase database;

    /** Whether nobody has worked with this database yet. */
    boolean untouched() {
        return database.sql(
                        "select 1 where not exists (select 1 from app_user) and not exists (select 1 from customer)")
                .any();
    }

    /** Does something while no other node of the cluster does; the second to come finds it done. */
    void alone(Runnable deed) {
        try (Connection lock = database.source().getConnection();
                Statement statement = lock.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            try {
                deed.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Empties every table of business and engine. What stays: the schema, the published diagrams, accounts with their keys, settings, the
     * clock. Whatever else is at work meanwhile may read two tables in the other order; the database then ends one of both, and this comes again.
     */
    void clear() {
        List<String> tables = database.sql("select tablename from pg_tables where schemaname = current_schema()"
                        + " and tablename not like 'schema\\_history%' and tablename not like 'act\\_re\\_%'"
                        + " and tablename not like 'act\\_ge\\_%' and tablename not like 'act\\_id\\_%'"
                        + " and tablename <> all (cast(:kept as text[]))")
                .set("kept", KEPT)
                .list(row -> row.text("tablename"));
        String empty = "do $$ begin " + guards("disable") + "truncate " + String.join(", ", tables) + "; "
                + guards("enable") + "end $$";
        for (int tries = 1; !emptied(empty, tries == TRIES); tries++) {
            LOG.fine("Somebody reads what is to be emptied; once more");
        }
    }

    private boolean emptied(String empty, boolean lastTry) {
        try {
            database.sql(empty).update();
            return true;
        } catch (DatabaseFailure failure) {
            if (lastTry || !DatabaseFailure.isConflict(failure.getCause())) {
                throw failure;
            }
            return false;
        }
    }

    /** Lets the database count anew what it plans by: tables that were empty a minute ago are read from end to end until it has. */
    void count() {
        database.sql("analyze").update();
    }

    private static String guards(String how) {
        return NEVER_EMPTIED_OTHERWISE.stream()
                .map(table -> "alter table " + table + " " + how + " trigger user; ")
                .collect(Collectors.joining());
    }
}
