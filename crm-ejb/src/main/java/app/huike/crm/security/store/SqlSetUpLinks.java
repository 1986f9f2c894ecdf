package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.domain.SetUpLinks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The link in its table of one row. */
@Dependent
class SqlSetUpLinks implements SetUpLinks {

    private static final String THAT_WORKS = " where token_hash = :hash and expires_at > clock_timestamp()";

    @Inject
    CrmDatabase database;

    @Override
    public void replace(String hash) {
        database.sql(
                        "insert into setup_link (token_hash, expires_at) values (:hash, clock_timestamp() + interval '1 hour')"
                                + " on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at")
                .set("hash", hash)
                .update();
    }

    @Override
    public boolean works(String hash) {
        return database.sql("select 1 from setup_link" + THAT_WORKS)
                .set("hash", hash)
                .any();
    }

    @Override
    public boolean use(String hash) {
        return database.sql("delete from setup_link" + THAT_WORKS)
                        .set("hash", hash)
                        .update()
                == 1;
    }
}
