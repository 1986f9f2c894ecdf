package app.huike.crm.care;

import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The door of who works on a case. Refusals everywhere: {@code CASE_UNKNOWN}, {@code CASE_STATE}, {@code FIELD_INVALID}. */
@Stateless
public class CaseHandling {

    private static final int LONGEST = 4000;

    @Inject
    private CaseFiles files;

    @Inject
    private People people;

    /** Whoever acts takes it; refusal {@code CASE_TAKEN} where a colleague has it and whoever acts is no lead. */
    public void take(UUID caseId) {
        Actor actor = Rights.require(Permission.CASE_WORK);
        ServiceCase one = open(caseId);
        UUID owner = one.handling().ownerId();
        if (actor.userId() == null || actor.userId().equals(owner)) {
            return;
        }
        if (owner != null && !actor.may(Permission.CASE_WORK_ALL)) {
            throw Refused.conflict("CASE_TAKEN").with("by", people.get(owner).name());
        }
        ServiceCase taken = one.with(new ServiceCase.Handling(
                one.handling().level(), actor.userId(), one.handling().team()));
        files.moved(one, taken, CaseEntryKind.ASSIGNED, null, Map.of("to", actor.login()));
    }

    /**
     * Hands it over: to those who know more of it (level 2) or back, to a colleague or to a whole team. The history goes with it; the clock
     * runs on.
     */
    public void handOver(UUID caseId, HandOver to) {
        Rights.require(Permission.CASE_WORK);
        Check check = new Check();
        check.that(to.level() == 1 || to.level() == 2, "level", to.level(), "1 or 2");
        String reason = check.lines("reason", to.reason(), LONGEST);
        if (reason == null) {
            check.missing("reason");
        }
        check.that(teams().contains(to.team()), "team", to.team(), "a team of the shop's");
        check.refuse();
        ServiceCase one = open(caseId);
        UUID owner = to.owner() == null ? null : colleague(to.owner()).id();
        ServiceCase handed = one.with(new ServiceCase.Handling(to.level(), owner, to.team()));
        Map<String, String> detail = new TreeMap<>(Map.of(
                "level",
                Integer.toString(to.level()),
                "team",
                to.team(),
                "fromTeam",
                one.handling().team()));
        if (to.owner() != null) {
            detail.put("to", to.owner());
        }
        files.moved(one, handed, CaseEntryKind.HANDED_OVER, reason, detail);
        files.events.fire(new CaseHandedOver(one.customerId(), one.id(), to.level(), to.team(), to.owner()));
    }

    /** Colleagues who may work on cases, by login. */
    public List<PersonView> colleagues() {
        Rights.require(Permission.CASE_WORK);
        return Stream.of(Role.ACCOUNT_MANAGER, Role.LEAD)
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .toList();
    }

    /** The teams in which somebody may work on cases. */
    public List<String> teams() {
        return colleagues().stream()
                .map(PersonView::team)
                .filter(team -> team != null && !team.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private PersonView colleague(String login) {
        return colleagues().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(FieldProblem.invalid("owner", login, "a colleague's login")));
    }

    private ServiceCase open(UUID caseId) {
        ServiceCase one = files.locked(caseId);
        if (one.state() == CaseState.CLOSED) {
            throw Refused.conflict("CASE_STATE").with("state", one.state());
        }
        return one;
    }
}
