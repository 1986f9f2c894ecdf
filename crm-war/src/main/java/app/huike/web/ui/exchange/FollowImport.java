package app.huike.web.ui.exchange;

import app.huike.crm.exchange.ImportProblem;
import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.Imports;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.refusal.RefusalText;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.PageLook;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;

/** How far an import is, and the rows that could not be taken. */
@Named("followImport")
@RequestScoped
public class FollowImport {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Imports imports;

    @Inject
    private RefusalText refusals;

    @Inject
    private PageLook look;

    private UUID id;
    private String after;
    private ImportView run;
    private Page<ImportProblem> problems;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        setId(request.getParameter("id"));
    }

    public ImportView getRun() {
        if (run == null) {
            run = imports.get(id);
        }
        return run;
    }

    /** The page's first step: without such an import there is no such page. */
    public String look() {
        getRun();
        return null;
    }

    /** Whether it may still change. */
    public boolean isUnderway() {
        return getRun().state() == ImportView.State.QUEUED || getRun().state() == ImportView.State.RUNNING;
    }

    /** Somebody decided; what is shown is read again. */
    public void decided() {
        run = null;
    }

    public Page<ImportProblem> getProblems() {
        if (problems == null) {
            problems = imports.problems(id, new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return problems;
    }

    /** What is wrong with a row, in the reader's language. */
    public String reason(ImportProblem problem) {
        String text = refusals.of(problem.code(), Map.of(), look.getLocale());
        return text.equals(problem.code()) ? problem.reason() : text;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String id) {
        this.id = KnownId.of(id);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
