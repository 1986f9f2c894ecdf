package app.huike.web.ui.task;

import app.huike.lifecycle.absence.Absences;
import app.huike.lifecycle.absence.TaskScope;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Naming somebody who stands in for some tasks only. */
@Named("nameSubstitute")
@RequestScoped
public class NameSubstitute {

    @Inject
    private Absences absences;

    @Inject
    private AbsenceWords scopes;

    @Inject
    private CustomerWords words;

    @Inject
    private Say say;

    private String absence;
    private String scope;
    private String substitute;

    public String name() {
        if (!say.did(() -> absences.substitute(KnownId.of(absence), TaskScope.of(scope), substitute))) {
            return null;
        }
        say.goodThere("absence.named", words.colleague(substitute), scopes.scope(TaskScope.of(scope)));
        return PlanAbsence.PAGE;
    }

    /** Id of the absence. */
    public String getAbsence() {
        return absence;
    }

    public void setAbsence(String absence) {
        this.absence = absence;
    }

    /** For which tasks, in one word. */
    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    /** Login of the one. */
    public String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(String substitute) {
        this.substitute = substitute;
    }
}
