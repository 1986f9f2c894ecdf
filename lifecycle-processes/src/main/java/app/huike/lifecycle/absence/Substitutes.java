package app.huike.lifecycle.absence;

import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may stand in for whom. Part of the door, none itself. */
@Dependent
class Substitutes {

    @Inject
    private People people;

    @Inject
    private AbsenceTable table;

    /** All who could, by name. */
    List<PersonView> of(PersonView person) {
        return Stream.concat(people.withRole(Role.ACCOUNT_MANAGER).stream(), people.withRole(Role.LEAD).stream())
                .filter(one -> !one.login().equals(person.login()) && suits(person, one))
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** That person, if he may and is there on all these days. */
    PersonView fit(PersonView person, String login, LocalDate first, LocalDate last) {
        PersonView one = people.find(login == null ? "" : login)
                .filter(PersonView::active)
                .orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        if (one.login().equals(person.login())) {
            throw Refused.rule("SUBSTITUTE_CIRCLE").with("person", one.name());
        }
        if (!suits(person, one)) {
            throw Refused.rule("SUBSTITUTE_UNSUITABLE").with("person", one.name());
        }
        table.away(one.login(), first, last).ifPresent(away -> {
            throw Refused.rule(away.isCoveredBy(person.login()) ? "SUBSTITUTE_CIRCLE" : "SUBSTITUTE_AWAY")
                    .with("person", one.name())
                    .with("from", away.firstDay())
                    .with("to", away.lastDay());
        });
        return one;
    }

    /** A lead for anybody; others for those of their team who do no more than they may. */
    private static boolean suits(PersonView person, PersonView one) {
        boolean leads = may(one, Permission.TASK_WORK_ALL);
        return one.active()
                && (leads
                        || may(one, Permission.TASK_WORK)
                                && !may(person, Permission.TASK_WORK_ALL)
                                && Objects.equals(one.team(), person.team()));
    }

    private static boolean may(PersonView person, Permission permission) {
        return person.roles().stream().anyMatch(role -> role.may(permission));
    }
}
