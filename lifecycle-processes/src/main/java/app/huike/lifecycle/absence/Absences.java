package app.huike.lifecycle.absence;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.absence.Absence.State;
import app.huike.lifecycle.absence.Absence.Substitute;
import app.huike.lifecycle.absence.AbsenceTable.Period;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the absences. People say when they are away and who stands in; a lead says it of anybody. Another's is {@code ABSENCE_UNKNOWN}. */
@Stateless
public class Absences {

    @Inject
    private AbsenceTable table;

    @Inject
    private Substitutes substitutes;

    @Inject
    private People people;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<SubstituteChanged> changed;

    /** Those that are not over: one's own and those in which one stands in, for a lead all; by the day on which they begin. */
    public List<Absence> list() {
        Actor actor = Rights.require(Permission.TASK_WORK);
        return table.all().stream()
                .filter(each -> mayEnter(actor, each.login()) || each.isCoveredBy(actor.login()))
                .toList();
    }

    /** Those who may stand in for somebody, by name. */
    public List<PersonView> candidates(String login) {
        Rights.require(Permission.TASK_WORK);
        return people.find(login).map(substitutes::of).orElse(List.of());
    }

    /**
     * Enters an absence; it begins at once where its first day has begun.
     *
     * @throws Refused {@code FIELD_MISSING}, {@code FIELD_INVALID}, {@code PERSON_UNKNOWN}, {@code ABSENCE_OVERLAPS} (another of the same
     *     person), {@code STANDS_IN} (the person stands in for another who is away then), and those of {@link #substitute}
     */
    public UUID enter(NewAbsence wish) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        wish.check(shop.dayOf(clock.instant()));
        PersonView person = person(wish.login());
        if (!mayEnter(actor, person.login())) {
            throw Refused.unknown("PERSON_UNKNOWN");
        }
        table.lock();
        refuseMeanwhile(person, wish);
        PersonView substitute = substitutes.fit(person, wish.substitute(), wish.firstDay(), wish.lastDay());
        UUID id = Ids.next();
        Instant now = clock.instant();
        table.add(id, person.login(), period(wish), actor.login(), now);
        table.name(id, new Substitute(TaskScope.ALL, substitute.login()), actor.login(), now);
        audit.record(
                "ABSENCE_ENTERED",
                person.login(),
                Map.of(
                        "from", wish.firstDay().toString(),
                        "to", wish.lastDay().toString(),
                        "substitute", substitute.login()));
        table.turn(now).forEach(this::tell);
        return id;
    }

    /**
     * From now on that person stands in for these tasks, in the place of who did.
     *
     * @throws Refused {@code ABSENCE_UNKNOWN}, {@code PERSON_UNKNOWN}, {@code SUBSTITUTE_CIRCLE} (the person himself, or one for whom he stands
     *     in), {@code SUBSTITUTE_AWAY} (then), {@code SUBSTITUTE_UNSUITABLE} (may not work on these tasks)
     */
    public void substitute(UUID id, TaskScope scope, String login) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        table.lock();
        Absence absence = held(actor, id);
        PersonView substitute = substitutes.fit(person(absence.login()), login, absence.firstDay(), absence.lastDay());
        table.name(id, new Substitute(scope, substitute.login()), actor.login(), clock.instant());
        audit.record(
                "SUBSTITUTE_NAMED", absence.login(), Map.of("substitute", substitute.login(), "scope", scope.text()));
        tellWhereAway(absence);
    }

    /** Whoever stands in for all of it does so for these tasks as well. Refusals {@code ABSENCE_UNKNOWN}, {@code SUBSTITUTE_NEEDED} (for all). */
    public void withdraw(UUID id, TaskScope scope) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        table.lock();
        Absence absence = held(actor, id);
        if (scope.equals(TaskScope.ALL)) {
            throw Refused.rule("SUBSTITUTE_NEEDED");
        }
        if (table.withdraw(id, scope)) {
            audit.record("SUBSTITUTE_WITHDRAWN", absence.login(), Map.of("scope", scope.text()));
            tellWhereAway(absence);
        }
    }

    /** The person is there again, or does not go away at all. Refusal {@code ABSENCE_UNKNOWN}. */
    public void end(UUID id) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        table.lock();
        Absence absence = held(actor, id);
        table.end(id, clock.instant());
        audit.record(
                "ABSENCE_ENDED",
                absence.login(),
                Map.of("from", absence.firstDay().toString()));
        tellWhereAway(absence);
    }

    private void refuseMeanwhile(PersonView person, NewAbsence wish) {
        table.away(person.login(), wish.firstDay(), wish.lastDay()).ifPresent(other -> {
            throw Refused.conflict("ABSENCE_OVERLAPS")
                    .with("from", other.firstDay())
                    .with("to", other.lastDay());
        });
        Optional<Absence> other = table.standsIn(person.login(), wish.firstDay(), wish.lastDay());
        if (other.isPresent()) {
            String away = other.get().login();
            throw Refused.rule(away.equals(wish.substitute()) ? "SUBSTITUTE_CIRCLE" : "STANDS_IN")
                    .with("person", people.names().getOrDefault(away, away))
                    .with("from", other.get().firstDay())
                    .with("to", other.get().lastDay());
        }
    }

    private Period period(NewAbsence wish) {
        return new Period(
                wish.firstDay(),
                wish.lastDay(),
                wish.firstDay().atStartOfDay(shop.zone()).toInstant(),
                wish.lastDay().plusDays(1).atStartOfDay(shop.zone()).toInstant());
    }

    private Absence held(Actor actor, UUID id) {
        return table.find(id)
                .filter(each -> mayEnter(actor, each.login()))
                .orElseThrow(() -> Refused.unknown("ABSENCE_UNKNOWN"));
    }

    private static boolean mayEnter(Actor actor, String login) {
        return actor.login().equals(login) || actor.may(Permission.TASK_WORK_ALL);
    }

    private PersonView person(String login) {
        return people.find(login)
                .filter(PersonView::active)
                .filter(one -> one.roles().stream().anyMatch(role -> role.may(Permission.TASK_WORK)))
                .orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
    }

    private void tellWhereAway(Absence absence) {
        if (absence.state() == State.AWAY) {
            tell(absence.login());
        }
    }

    private void tell(String login) {
        changed.fire(new SubstituteChanged(login));
    }
}
