package app.huike.crm.customer.store;

import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.SearchText;
import java.util.ArrayList;
import java.util.List;

/** Finds customers by words, newest first; a page begins where the last one ended, so that the ten-thousandth costs as much as the first. */
class CustomerSearch {

    private static final String NEWEST_FIRST = " order by c.created_at desc, c.id desc";

    private final CrmDatabase database;
    private final List<List<String>> words;
    private final String number;
    private final CustomerNarrowing among;
    private final CustomerRows rows;

    CustomerSearch(CrmDatabase database, String text, CustomerNarrowing among, CustomerRows rows) {
        this.database = database;
        this.words = SearchText.words(text);
        this.number = SearchText.number(text).orElse(null);
        this.among = among;
        this.rows = rows;
    }

    List<Cursor> page(Cursor behind, int limit) {
        String end = NEWEST_FIRST + " limit " + limit;
        String after = behind == null ? "" : " and (c.created_at, c.id) < (:at, :id)";
        Sql query = bound("select c.id, c.created_at from (" + arms("c.id, c.created_at", after + end) + ") c" + end);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(row -> new Cursor(row.instant("created_at"), row.uuid("id")));
    }

    int count(int atMost) {
        String end = " limit " + atMost;
        return bound("select count(*) as found from (select 1 from (" + arms("1", end) + ") as arms" + end
                        + ") as counted")
                .one(row -> row.integer("found"))
                .orElse(0);
    }

    /**
     * One arm for each way in which somebody may see a customer, each read along an index of its own and left after one page. With an
     * {@code or} between them, how long it takes would hang on what the planner believes of whoever asks.
     */
    private String arms(String columns, String end) {
        String found =
                "(select " + columns + " from customer c where c.erased_at is null and c.merged_into is null and "
                        + among.condition()
                        + condition();
        return rows.all()
                ? found + end + ")"
                : found + " and c.owner_id = cast(:rowsOwner as uuid)" + end + ") union all " + found
                        + " and c.owner_id is null and c.team = cast(:rowsTeam as text)" + end + ")";
    }

    private String condition() {
        List<String> each = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            List<String> ways = new ArrayList<>();
            for (int way = 0; way < words.get(word).size(); way++) {
                ways.add("c.search_text like :word" + word + "_" + way);
            }
            each.add("(" + String.join(" or ", ways) + ")");
        }
        String all = String.join(" and ", each);
        if (number != null) {
            all = "(" + all + ") or c.search_text like :number";
        }
        return all.isEmpty() ? "" : " and (" + all + ")";
    }

    /**
     * Which index is right hangs on the words: a plan that PostgreSQL keeps for all of them walks through every customer where none is found.
     * So this transaction plans each search anew.
     */
    private void planForTheseWords() {
        database.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .any();
    }

    private Sql bound(String text) {
        if (!words.isEmpty() || among != CustomerNarrowing.NONE) {
            planForTheseWords();
        }
        Sql query = database.sql(text);
        for (int word = 0; word < words.size(); word++) {
            for (int way = 0; way < words.get(word).size(); way++) {
                query.set("word" + word + "_" + way, words.get(word).get(way));
            }
        }
        if (number != null) {
            query.set("number", number);
        }
        among.values().forEach(query::set);
        return rows.all() ? query : query.set("rowsOwner", rows.owner()).set("rowsTeam", rows.team());
    }

    /** Binds the row rule's parameters. */
    static Sql rows(Sql query, CustomerRows rows) {
        return query.set("rowsAll", rows.all()).set("rowsOwner", rows.owner()).set("rowsTeam", rows.team());
    }
}
