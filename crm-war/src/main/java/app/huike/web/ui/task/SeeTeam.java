package app.huike.web.ui.task;

import app.huike.crm.customer.Records;
import app.huike.crm.customer.StaleRecord;
import app.huike.lifecycle.task.TaskFigures;
import app.huike.lifecycle.task.TaskFigures.Ageing;
import app.huike.lifecycle.task.TaskFigures.Kept;
import app.huike.lifecycle.task.TaskFigures.Load;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the lead sees of the teams' work: each figure is asked for once. */
@Named("seeTeam")
@RequestScoped
public class SeeTeam {

    @Inject
    private TaskFigures figures;

    @Inject
    private Records records;

    private List<Load> teams;
    private List<Load> people;
    private List<Ageing> ageing;
    private List<Kept> kept;
    private List<StaleRecord> stale;

    public List<Load> getTeams() {
        if (teams == null) {
            teams = figures.teams();
        }
        return teams;
    }

    public List<Load> getPeople() {
        if (people == null) {
            people = figures.people();
        }
        return people;
    }

    /** Customers of whom nobody has looked for long whether what is known is right. */
    public List<StaleRecord> getStale() {
        if (stale == null) {
            stale = records.stale();
        }
        return stale;
    }

    public List<Ageing> getAgeing() {
        if (ageing == null) {
            ageing = figures.ageing();
        }
        return ageing;
    }

    public List<Kept> getKept() {
        if (kept == null) {
            kept = figures.kept();
        }
        return kept;
    }
}
