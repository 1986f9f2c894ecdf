package app.huike.lifecycle.decision;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The decisions that the journey log has, equal ones together. */
@ApplicationScoped
class DecisionLog {

    private static final String OF_TABLE = "kind = 'DECISION' and detail ->> 'table' = :table and at >= :since";

    @Inject
    private CrmDatabase database;

    /**
     * Decisions with the same question and the same answer.
     *
     * @param detail variables and outputs, as text
     */
    record Group(Map<String, String> detail, String rule, long decisions) {}

    /** The most frequent ones of a table. */
    List<Group> groups(String table, Instant since, int most) {
        return database.sql(
                        "select g.reason, g.decisions, array(select key from jsonb_each_text(g.detail) order by key) as names,"
                                + " array(select value from jsonb_each_text(g.detail) order by key) as texts"
                                + " from (select detail, reason, count(*) as decisions from journey_log where "
                                + OF_TABLE
                                + " group by detail, reason order by decisions desc, detail limit :most) g"
                                + " order by g.decisions desc, g.detail")
                .set("table", table)
                .set("since", since)
                .set("most", most)
                .list(row -> new Group(row.pairs("names", "texts"), row.text("reason"), row.number("decisions")));
    }

    long count(String table, Instant since) {
        return database.sql("select count(*) as decisions from journey_log where " + OF_TABLE)
                .set("table", table)
                .set("since", since)
                .list(row -> row.number("decisions"))
                .get(0);
    }
}
