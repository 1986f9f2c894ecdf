package app.huike.inside.migration;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Copies runs as the engine has written them, each copy with ids of its own, about the same customer: hundreds in a second. An id of a copy is that of the
 * original with its last twelve digits, which are those of the machine, replaced by the number of the copy.
 */
@ApplicationScoped
public class ManyRuns {

    /** By the column that names the run. */
    private static final Map<String, String> TABLES = Map.of(
            "act_ru_execution", "proc_inst_id_",
            "act_ru_job", "process_instance_id_",
            "act_ru_event_subscr", "proc_inst_id_",
            "act_hi_procinst", "proc_inst_id_",
            "act_hi_actinst", "proc_inst_id_");

    /** Some refer to others, and have to be there first. */
    private static final List<String> ORDER =
            List.of("act_ru_execution", "act_ru_job", "act_ru_event_subscr", "act_hi_procinst", "act_hi_actinst");

    @Inject
    private CrmDatabase database;

    void copy(List<String> runs, int copies) {
        ORDER.forEach(table -> database.sql(
                        ("insert into %1$s select (jsonb_populate_record(cast(null as %1$s), (select jsonb_object_agg(c.key,"
                                        + " case when c.key in ('proc_def_id_', 'process_def_id_', 'job_def_id_', 'deployment_id_', 'business_key_')"
                                        + " or coalesce(c.value, '') !~ '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then c.value"
                                        + " else left(c.value, length(c.value) - 12) || lpad(to_hex(n), 12, '0') end) from jsonb_each_text(to_jsonb(s)) c))).*"
                                        + " from %1$s s cross join generate_series(1, :copies) n where s.%2$s = any (cast(:runs as text[]))")
                                .formatted(table, TABLES.get(table)))
                .set("copies", copies)
                .set("runs", runs)
                .update());
    }
}
