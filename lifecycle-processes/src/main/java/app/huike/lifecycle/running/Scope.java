package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.lifecycle.release.Release;
import java.time.Instant;
import java.util.List;

/**
 * What is looked at.
 *
 * @param releases of the stage's processes, of the version that is asked for
 */
record Scope(List<Release> releases, Instant since, Instant now, boolean namesCustomers) {

    /** How the tables of the engine are narrowed to it: by the definitions, which lead their indexes. */
    static final String DEFINITIONS = " = any (cast(:definitions as text[]))";

    Sql sql(CrmDatabase database, String text) {
        return database.sql(text)
                .set("definitions", releases.stream().map(Release::definitionId).toList());
    }

    List<String> processes() {
        return releases.stream().map(Release::processKey).distinct().toList();
    }
}
