package app.huike.lifecycle.absence;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.lifecycle.absence.Absence.State;
import app.huike.lifecycle.absence.Absence.Substitute;
import app.huike.lifecycle.absence.TaskScope.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The absences as they are kept: a shop has dozens that are not over. */
@ApplicationScoped
class AbsenceTable {

    private static final String READ = "select a.id, a.login, cast(a.first_day as text) as first_day,"
            + " cast(a.last_day as text) as last_day, a.state, a.entered_by, s.what, s.which, s.login as substitute"
            + " from absence a left join absence_substitute s on s.absence_id = a.id where ";
    private static final String ORDER =
            " order by a.first_day, a.login, a.id, array_position(array['ALL', 'STAGE', 'PROCESS', 'KIND'], s.what), s.which";
    private static final String SAME_DAYS =
            " a.state <> 'OVER' and a.first_day <= cast(:last as date) and a.last_day >= cast(:first as date)";

    @Inject
    private CrmDatabase database;

    /** From when to when, in days and moments. */
    record Period(LocalDate first, LocalDate last, Instant startsAt, Instant endsAt) {}

    /** One writer at a time says who stands in for whom, until the transaction ends. */
    void lock() {
        database.sql("select 1 from (select pg_advisory_xact_lock(4875050)) as lock")
                .any();
    }

    void add(UUID id, String login, Period period, String by, Instant at) {
        database.sql(
                        "insert into absence (id, login, first_day, last_day, starts_at, ends_at, state, entered_by, entered_at)"
                                + " values (:id, :login, cast(:first as date), cast(:last as date), :starts, :ends, 'PLANNED', :by, :at)")
                .set("id", id)
                .set("login", login)
                .set("first", period.first().toString())
                .set("last", period.last().toString())
                .set("starts", period.startsAt())
                .set("ends", period.endsAt())
                .set("by", by)
                .set("at", at)
                .update();
    }

    /** Puts that one in the place of who may stand in for the same. */
    void name(UUID absence, Substitute substitute, String by, Instant at) {
        database.sql(
                        "insert into absence_substitute (absence_id, what, which, login, named_by, named_at)"
                                + " values (:absence, :what, :which, :login, :by, :at) on conflict (absence_id, what, which)"
                                + " do update set login = excluded.login, named_by = excluded.named_by, named_at = excluded.named_at")
                .set("absence", absence)
                .set("what", substitute.scope().what())
                .set("which", substitute.scope().which())
                .set("login", substitute.login())
                .set("by", by)
                .set("at", at)
                .update();
    }

    boolean withdraw(UUID absence, TaskScope scope) {
        return database.sql(
                                "delete from absence_substitute where absence_id = :absence and what = :what and which = :which")
                        .set("absence", absence)
                        .set("what", scope.what())
                        .set("which", scope.which())
                        .update()
                == 1;
    }

    Optional<Absence> find(UUID id) {
        return read(database.sql(READ + "a.id = :id and a.state <> 'OVER'" + ORDER)
                        .set("id", id)
                        .list(AbsenceTable::line))
                .stream()
                .findFirst();
    }

    /** All that are not over, by the day on which they begin. */
    List<Absence> all() {
        return read(database.sql(READ + "a.state <> 'OVER'" + ORDER).list(AbsenceTable::line));
    }

    /** When that person is away on some of these days. */
    Optional<Absence> away(String login, LocalDate first, LocalDate last) {
        return read(database.sql(READ + "a.login = :login and" + SAME_DAYS + ORDER)
                        .set("login", login)
                        .set("first", first.toString())
                        .set("last", last.toString())
                        .list(AbsenceTable::line))
                .stream()
                .findFirst();
    }

    /** When that person stands in for another on some of these days. */
    Optional<Absence> standsIn(String login, LocalDate first, LocalDate last) {
        return read(database.sql(READ
                                + "a.id in (select i.absence_id from absence_substitute i where i.login = :login) and"
                                + SAME_DAYS + ORDER)
                        .set("login", login)
                        .set("first", first.toString())
                        .set("last", last.toString())
                        .list(AbsenceTable::line))
                .stream()
                .findFirst();
    }

    /** Lets begin and end what does by now; who is concerned. */
    List<String> turn(Instant now) {
        List<String> turned = new ArrayList<>(database.sql(
                        "update absence set state = 'OVER' where state <> 'OVER' and ends_at <= :now returning login")
                .set("now", now)
                .list(row -> row.text("login")));
        turned.addAll(database.sql(
                        "update absence set state = 'AWAY' where state = 'PLANNED' and starts_at <= :now returning login")
                .set("now", now)
                .list(row -> row.text("login")));
        return turned;
    }

    /** Ends it now; one that has not begun is as if it had never been. */
    void end(UUID id, Instant now) {
        database.sql("delete from absence where id = :id and state = 'PLANNED'")
                .set("id", id)
                .update();
        database.sql("update absence set state = 'OVER', ends_at = :now where id = :id and state = 'AWAY'")
                .set("now", now)
                .set("id", id)
                .update();
    }

    /** Whoever has left is neither away nor stands in for anybody; for whom he did. */
    List<String> left(String login, Instant now) {
        all().stream().filter(each -> each.login().equals(login)).forEach(each -> end(each.id(), now));
        return database.sql("delete from absence_substitute s using absence a where a.id = s.absence_id"
                        + " and a.state <> 'OVER' and s.login = :login returning a.login")
                .set("login", login)
                .list(row -> row.text("login"));
    }

    Optional<Instant> nextAfter(Instant moment) {
        return database.sql("select min(at) as next from (select starts_at as at from absence where state = 'PLANNED'"
                        + " union all select ends_at from absence where state <> 'OVER') d where at > :moment")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }

    private record Line(Absence absence, Substitute substitute) {}

    private static Line line(Row row) throws SQLException {
        String substitute = row.text("substitute");
        return new Line(
                new Absence(
                        row.uuid("id"),
                        row.text("login"),
                        LocalDate.parse(row.text("first_day")),
                        LocalDate.parse(row.text("last_day")),
                        row.constant("state", State.class),
                        row.text("entered_by"),
                        List.of()),
                substitute == null
                        ? null
                        : new Substitute(
                                new TaskScope(row.constant("what", What.class), row.text("which")), substitute));
    }

    private static List<Absence> read(List<Line> lines) {
        Map<Absence, List<Substitute>> all = new LinkedHashMap<>();
        for (Line line : lines) {
            List<Substitute> substitutes = all.computeIfAbsent(line.absence(), any -> new ArrayList<>());
            if (line.substitute() != null) {
                substitutes.add(line.substitute());
            }
        }
        List<Absence> read = new ArrayList<>();
        all.forEach((bare, substitutes) -> read.add(new Absence(
                bare.id(),
                bare.login(),
                bare.firstDay(),
                bare.lastDay(),
                bare.state(),
                bare.enteredBy(),
                List.copyOf(substitutes))));
        return read;
    }
}
