package app.huike.web.ui.task;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.lifecycle.absence.Absence;
import app.huike.lifecycle.absence.Absences;
import app.huike.lifecycle.absence.NewAbsence;
import app.huike.lifecycle.absence.TaskScope;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who is away when, and who stands in: people say it of themselves, leads of anybody. */
@Named("planAbsence")
@RequestScoped
public class PlanAbsence {

    static final String PAGE = "/tasks/absences.xhtml?faces-redirect=true";

    @Inject
    private Absences absences;

    @Inject
    private People people;

    @Inject
    private CustomerWords words;

    @Inject
    private Say say;

    private String person;
    private String firstDay;
    private String lastDay;
    private String substitute;
    private List<Absence> all;

    public List<Absence> getAll() {
        if (all == null) {
            all = absences.list();
        }
        return all;
    }

    /** Those of which whoever looks may change something. */
    public List<Absence> getMine() {
        return getAll().stream().filter(this::mayChange).toList();
    }

    public boolean mayChange(Absence one) {
        return isLead() || me().equals(one.login());
    }

    public boolean isLead() {
        return CurrentActor.get().may(Permission.TASK_WORK_ALL);
    }

    /** Those of whom a lead may say it. */
    public List<PersonView> getPeople() {
        return Stream.concat(people.withRole(Role.ACCOUNT_MANAGER).stream(), people.withRole(Role.LEAD).stream())
                .distinct()
                .sorted((one, two) -> one.name().compareToIgnoreCase(two.name()))
                .toList();
    }

    /** Those who may stand in; for a lead, who may choose anybody, all. */
    public List<PersonView> getCandidates() {
        return isLead() ? getPeople() : absences.candidates(me());
    }

    public String enter() {
        LocalDate first = day("firstDay", firstDay);
        LocalDate last = day("lastDay", lastDay);
        NewAbsence wish = new NewAbsence(isLead() ? person : me(), first, last, substitute);
        if (bad(first, firstDay) || bad(last, lastDay) || !say.did(() -> absences.enter(wish))) {
            return null;
        }
        say.goodThere("absence.entered", words.colleague(wish.login()), words.colleague(substitute));
        return PAGE;
    }

    public void withdraw(Absence one, TaskScope of) {
        if (say.did(() -> absences.withdraw(one.id(), of))) {
            say.good("absence.withdrawn");
        }
        all = null;
    }

    public void end(Absence one) {
        if (say.did(() -> absences.end(one.id()))) {
            say.good(one.state() == Absence.State.PLANNED ? "absence.cancelled" : "absence.ended");
        }
        all = null;
    }

    private LocalDate day(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException nonsense) {
            say.badAt(field, "absence.noDay");
            return null;
        }
    }

    private static boolean bad(LocalDate day, String typed) {
        return day == null && typed != null && !typed.isBlank();
    }

    private static String me() {
        return CurrentActor.get().login();
    }

    /** Login of whoever is away. */
    public String getPerson() {
        return person == null ? me() : person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(String firstDay) {
        this.firstDay = firstDay;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    /** Login of who stands in for all. */
    public String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(String substitute) {
        this.substitute = substitute;
    }
}
