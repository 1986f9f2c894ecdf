package app.huike.crm.offer.store;

import app.huike.crm.offer.domain.GuessBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Counts of wrong codes in PostgreSQL, so that every node sees the same. */
@Dependent
class SqlGuessBook implements GuessBook {

    @Inject
    private CrmDatabase database;

    @Override
    public List<Count> of(List<String> who) {
        return database.sql("select who, wrong, since from code_guess where who = any(cast(:who as text[]))")
                .set("who", who)
                .list(row -> new Count(row.text("who"), row.integer("wrong"), row.instant("since")));
    }

    @Override
    public void keep(Count count) {
        database.sql("insert into code_guess (who, wrong, since) values (:who, :wrong, :last) on conflict (who)"
                        + " do update set wrong = excluded.wrong, since = excluded.since")
                .set("who", count.who())
                .set("wrong", count.wrong())
                .set("last", count.last())
                .update();
    }

    @Override
    public void forget(Instant before) {
        database.sql("delete from code_guess where since < :before")
                .set("before", before)
                .update();
    }
}
