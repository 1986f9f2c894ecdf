package app.huike.crm.customer.store;

import app.huike.crm.customer.domain.SearchText;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.util.List;
import java.util.UUID;

/** Finds customers by words, newest first; a page begins where the last one ended, so that the ten-thousandth costs as much as the first. */
class CustomerSearch {

    private final CrmDatabase database;
    private final List<String> words;
    private final String number;
    private final CustomerRows rows;

    CustomerSearch(CrmDatabase database, String text, CustomerRows rows) {
        this.database = database;
        this.words = SearchText.words(text);
        this.number = SearchText.number(text).orElse(null);
        this.rows = rows;
    }

    List<UUID> page(Cursor behind, int limit) {
        String after = behind == null ? "" : " and (c.created_at, c.id) < (:at, :id)";
        Sql query = matching("select c.id", after + " order by c.created_at desc, c.id desc limit " + limit);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(row -> row.uuid("id"));
    }

    int count(int atMost) {
        return matching("select count(*) as found from (select 1", " limit " + atMost + ") as counted")
                .one(row -> row.integer("found"))
                .orElse(0);
    }

    private Sql matching(String select, String rest) {
        StringBuilder text = new StringBuilder(select).append(" from customer c where c.erased_at is null");
        if (!rows.all()) {
            text.append(" and ").append(CustomerRows.sql("c"));
        }
        text.append(words.isEmpty() ? "" : condition());
        Sql query = database.sql(text.append(rest).toString());
        for (int i = 0; i < words.size(); i++) {
            query.set("word" + i, words.get(i));
        }
        if (number != null) {
            query.set("number", number);
        }
        return rows.all() ? query : rows(query, rows);
    }

    private String condition() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            all.append(i == 0 ? "" : " and ").append("c.search_text like :word").append(i);
        }
        return " and (" + all + (number == null ? "" : " or c.search_text like :number") + ")";
    }

    /** Binds the row rule's parameters. */
    static Sql rows(Sql query, CustomerRows rows) {
        return query.set("rowsAll", rows.all()).set("rowsOwner", rows.owner()).set("rowsTeam", rows.team());
    }
}
