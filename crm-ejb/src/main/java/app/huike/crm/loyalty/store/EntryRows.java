package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.Entry;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds entries, all of one posting in one statement; the table's trigger sees them together. */
class EntryRows {

    private static final String INSERT = "insert into point_entry (account_id, actor, process_key, process_version,"
            + " element_id, instance_id, id, lot_id, kind, amount, pending, held, of_id, expires_at, reason, at)"
            + " select :account, :actor, :process, cast(:version as integer), :element, :instance, x.*"
            + " from unnest(cast(:ids as uuid[]), cast(:lots as uuid[]), cast(:kinds as text[]),"
            + " cast(:amounts as bigint[]), cast(:pending as bigint[]), cast(:held as bigint[]), cast(:of as uuid[]),"
            + " cast(:expires as timestamptz[]), cast(:reasons as text[]), cast(:at as timestamptz[])) as x";

    private final List<UUID> ids = new ArrayList<>();
    private final List<UUID> lots = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();
    private final List<Long> pending = new ArrayList<>();
    private final List<Long> held = new ArrayList<>();
    private final List<UUID> of = new ArrayList<>();
    private final List<Instant> expires = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();

    EntryRows(List<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        ids.add(Ids.next());
        lots.add(entry.lotId());
        kinds.add(entry.kind().name());
        amounts.add(entry.change().balance());
        pending.add(entry.change().pending());
        held.add(entry.change().held());
        of.add(entry.of());
        expires.add(entry.expiresAt());
        reasons.add(entry.reason());
        at.add(entry.at());
    }

    void insert(CrmDatabase database, UUID account, Actor actor) {
        by(database.sql(INSERT), actor)
                .set("account", account)
                .set("ids", ids)
                .set("lots", lots)
                .set("kinds", kinds)
                .set("amounts", amounts)
                .set("pending", pending)
                .set("held", held)
                .set("of", of)
                .set("expires", expires)
                .set("reasons", reasons)
                .set("at", at)
                .update();
    }

    private static Sql by(Sql insert, Actor actor) {
        ProcessTrace step = actor.process().orElse(null);
        return insert.set("actor", actor.login())
                .set("process", step == null ? null : step.process())
                .set("version", step == null ? null : step.version())
                .set("element", step == null ? null : step.element())
                .set("instance", step == null ? null : step.instance());
    }
}
