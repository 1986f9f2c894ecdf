package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.domain.LoginFailures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Counted by single statements. The database's clock holds here: moving the demo's must not. */
@Dependent
class SqlLoginFailures implements LoginFailures {

    @Inject
    CrmDatabase database;

    @Override
    public int count(String key) {
        return database.sql(
                        "insert into login_failure as f (name, failures, last_at) values (:key, 1, clock_timestamp())"
                                + " on conflict (name) do update set"
                                + " failures = case when f.last_at < clock_timestamp() - interval '15 minutes' then 1"
                                + " else least(f.failures + 1, 1000000) end,"
                                + " last_at = clock_timestamp() returning failures")
                .set("key", key)
                .one(row -> row.integer("failures") - 1)
                .orElseThrow();
    }

    @Override
    public void forget(String key) {
        database.sql("delete from login_failure where name = :key")
                .set("key", key)
                .update();
    }

    @Override
    public void takeBack(String key) {
        database.sql("update login_failure set failures = greatest(failures - 1, 0) where name = :key")
                .set("key", key)
                .update();
    }

    @Override
    public void clean() {
        database.sql("delete from login_failure where last_at < clock_timestamp() - interval '1 day'")
                .update();
    }
}
