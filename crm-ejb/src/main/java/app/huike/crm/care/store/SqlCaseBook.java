package app.huike.crm.care.store;

import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.domain.CaseBook;
import app.huike.crm.care.domain.CaseNumber;
import app.huike.crm.care.domain.Deadline;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.care.domain.ServiceLevel;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases in PostgreSQL. */
@Dependent
class SqlCaseBook implements CaseBook {

    @Inject
    CrmDatabase database;

    @Override
    public CaseNumber nextNumber() {
        return database.sql("select nextval('service_case_number') as number")
                .one(row -> new CaseNumber(row.number("number")))
                .orElseThrow();
    }

    @Override
    public void add(ServiceCase one) {
        database.sql(
                        "insert into service_case (id, number, customer_id, channel, subject, body, purchase_ref, category,"
                                + " severity, level, owner_id, team, state, registered_at) values (:id, :number, :customer,"
                                + " :channel, :subject, :body, :purchase, :category, cast(:severity as smallint), :level,"
                                + " cast(:owner as uuid), :team, :state, :registered)")
                .set("id", one.id())
                .set("number", one.number().count())
                .set("customer", one.customerId())
                .set("channel", one.told().channel())
                .set("subject", one.told().subject())
                .set("body", one.told().text())
                .set("purchase", one.told().purchaseRef())
                .set("category", one.classification().category())
                .set("severity", one.classification().severity())
                .set("level", one.handling().level())
                .set("owner", one.handling().ownerId())
                .set("team", one.handling().team())
                .set("state", one.state())
                .set("registered", one.told().registeredAt())
                .update();
    }

    /** The row alone is locked: whoever reads the customer need not wait. */
    @Override
    public Optional<ServiceCase> lock(UUID id, CustomerRows rows) {
        return CaseRows.rows(database.sql(CaseRows.SEEN + " and c.id = :id for no key update of c"), rows)
                .set("id", id)
                .one(CaseRows::serviceCase);
    }

    @Override
    public void store(ServiceCase one) {
        ServiceCase.Course course = one.course();
        ServiceCase.Outcome outcome = one.outcome();
        database.sql(
                        "update service_case set customer_id = :customer, category = :category,"
                                + " severity = cast(:severity as smallint), level = :level, owner_id = cast(:owner as uuid),"
                                + " team = :team, state = :state, acknowledged_at = cast(:acknowledged as timestamptz),"
                                + " responded_at = cast(:responded as timestamptz), awaiting_since = cast(:awaiting as timestamptz),"
                                + " resolved_at = cast(:resolved as timestamptz), closed_at = cast(:closed as timestamptz),"
                                + " reopened = :reopened, resolution = :resolution, resolution_text = :resolutionText,"
                                + " cause = :cause, satisfaction = :satisfaction,"
                                + " satisfaction_at = cast(:satisfactionAt as timestamptz), version = version + 1 where id = :id")
                .set("id", one.id())
                .set("customer", one.customerId())
                .set("category", one.classification().category())
                .set("severity", one.classification().severity())
                .set("level", one.handling().level())
                .set("owner", one.handling().ownerId())
                .set("team", one.handling().team())
                .set("state", one.state())
                .set("acknowledged", course.acknowledgedAt())
                .set("responded", course.respondedAt())
                .set("awaiting", course.awaitingSince())
                .set("resolved", course.resolvedAt())
                .set("closed", course.closedAt())
                .set("reopened", course.reopened())
                .set("resolution", outcome.resolution())
                .set("resolutionText", outcome.text())
                .set("cause", outcome.cause())
                .set("satisfaction", outcome.satisfaction())
                .set("satisfactionAt", outcome.satisfactionAt())
                .update();
    }

    @Override
    public List<Deadline> deadlines(UUID caseId) {
        return new DeadlineRows(database).of(caseId);
    }

    @Override
    public void keep(UUID caseId, Deadline deadline) {
        new DeadlineRows(database).keep(caseId, deadline);
    }

    @Override
    public List<ServiceLevel> serviceLevels() {
        return database.sql("select deadline, severity, gold, amount, working from service_level order by position")
                .list(row -> new ServiceLevel(
                        row.constant("deadline", DeadlineKind.class),
                        row.integerOrNull("severity"),
                        row.flag("gold"),
                        row.text("amount"),
                        row.flag("working")));
    }

    @Override
    public void add(CaseEntry entry) {
        database.sql(
                        "insert into case_entry (id, case_id, at, actor, kind, text, detail) values (:id, :case, :at, :actor,"
                                + " :kind, :text, coalesce((select jsonb_object_agg(x.name, x.value) from"
                                + " unnest(cast(:names as text[]), cast(:values as text[])) as x (name, value)), '{}'))")
                .set("id", entry.id())
                .set("case", entry.caseId())
                .set("at", entry.at())
                .set("actor", entry.actor())
                .set("kind", entry.kind())
                .set("text", entry.text())
                .set("names", List.copyOf(entry.detail().keySet()))
                .set(
                        "values",
                        entry.detail().keySet().stream()
                                .map(entry.detail()::get)
                                .toList())
                .update();
    }

    @Override
    public List<CaseEntry> entries(UUID caseId) {
        return database.sql("select e.*, array(select key from jsonb_each_text(e.detail) order by key) as names,"
                        + " array(select value from jsonb_each_text(e.detail) order by key) as texts"
                        + " from case_entry e where e.case_id = :case order by e.at, e.id")
                .set("case", caseId)
                .list(CaseRows::entry);
    }

    @Override
    public Optional<CaseView> view(UUID id, CustomerRows rows) {
        return CaseRows.rows(database.sql(CaseRows.SEEN + " and c.id = :id"), rows)
                .set("id", id)
                .one(row -> CaseRows.view(row, new DeadlineRows(database).views(id)));
    }

    @Override
    public Optional<UUID> idOf(CaseNumber number) {
        return database.sql("select id from service_case where number = :number")
                .set("number", number.count())
                .one(row -> row.uuid("id"));
    }

    @Override
    public List<CaseView> find(CaseQuery query, UUID mine, String team, CustomerRows rows, Cursor behind, int limit) {
        return new CaseSearch(database, query, mine, team).page(rows, behind, limit);
    }

    @Override
    public boolean anyOpen(UUID customerId) {
        return database.sql("select 1 from service_case where customer_id = :customer and state <> 'CLOSED' limit 1")
                .set("customer", customerId)
                .any();
    }

    @Override
    public boolean lastUnsatisfied(UUID customerId) {
        return database.sql("select satisfaction = 'UNSATISFIED' as unsatisfied from service_case"
                        + " where customer_id = :customer and state = 'CLOSED' order by closed_at desc limit 1")
                .set("customer", customerId)
                .one(row -> row.flag("unsatisfied"))
                .orElse(false);
    }

    @Override
    public int giveBack(UUID owner, String team) {
        Sql query = database.sql("update service_case set owner_id = null, team = coalesce(:team, team),"
                + " version = version + 1 where owner_id = :owner and state <> 'CLOSED'");
        return query.set("team", team).set("owner", owner).update();
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update service_case set customer_id = :into, version = version + 1 where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId, Instant at) {
        String mine = "(select id from service_case where customer_id = :customer)";
        database.sql("update case_entry set text = null where case_id in " + mine)
                .set("customer", customerId)
                .update();
        database.sql("update case_goodwill set reason = null where case_id in " + mine)
                .set("customer", customerId)
                .update();
        database.sql("update service_case set subject = '', body = null, resolution_text = null,"
                        + " awaiting_since = null, resolution = case when state in ('RESOLVED', 'CLOSED') then resolution"
                        + " else 'WITHDRAWN' end, closed_at = coalesce(closed_at, :at), state = 'CLOSED',"
                        + " version = version + 1 where customer_id = :customer")
                .set("customer", customerId)
                .set("at", at)
                .update();
    }
}
