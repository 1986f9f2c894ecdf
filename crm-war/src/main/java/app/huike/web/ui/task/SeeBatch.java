package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.BatchDeed.Kind;
import app.huike.lifecycle.task.BatchRow;
import app.huike.lifecycle.task.TaskBatch;
import app.huike.lifecycle.task.TaskBatch.RowState;
import app.huike.lifecycle.task.TaskBatches;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.RefusalTexts;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How far the deed of this page is, and what became of each task. */
@Named("seeBatch")
@RequestScoped
public class SeeBatch {

    /** Values of refusals that are logins. */
    private static final List<String> NAMED = List.of("by", "person");

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskBatches batches;

    @Inject
    private CountInbox counts;

    @Inject
    private BusinessClock clock;

    @Inject
    private CustomerWords names;

    @Inject
    private RefusalTexts refusals;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Say say;

    private UUID id;
    private RowState state;
    private TaskBatch batch;
    private Page<BatchRow> rows;
    private List<TaskBatch> lately;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        id = KnownId.of(request.getParameter("id"));
        String wanted = request.getParameter("state");
        state = Arrays.stream(RowState.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The page's first step: without such a batch there is no such page. */
    public String look() {
        getBatch();
        return null;
    }

    public TaskBatch getBatch() {
        if (batch == null) {
            batch = batches.get(id);
        }
        return batch;
    }

    /** Those of whoever looks that run, or ended just before. */
    public List<TaskBatch> getLately() {
        if (lately == null) {
            lately = counts.anyBatches() ? batches.lately() : List.of();
        }
        return lately;
    }

    public boolean isUnderway() {
        return getBatch().finishedAt() == null;
    }

    /** Whether nothing has happened yet, so that all of it can be taken back. */
    public boolean isPending() {
        return isUnderway() && getBatch().startsAt().isAfter(clock.instant());
    }

    public Page<BatchRow> getRows() {
        if (rows == null) {
            rows = batches.rows(id, state, new PageRequest(PageRequest.DEFAULT_LIMIT, request.getParameter("after")));
        }
        return rows;
    }

    public RowState[] getStates() {
        return RowState.values();
    }

    /** Which rows are asked for; null for all. */
    public RowState getState() {
        return state;
    }

    /** How many tasks stand so. */
    public int of(RowState standing) {
        TaskBatch now = getBatch();
        return switch (standing) {
            case WAITING -> now.waiting();
            case DONE -> now.done();
            case REFUSED -> now.refused();
            case TAKEN_BACK -> now.takenBack();
        };
    }

    /** What is done with them, in words. */
    public String title(TaskBatch each) {
        Kind kind = each.deed().kind();
        String what =
                switch (kind) {
                    case HAND_OVER -> names.colleague(each.deed().to());
                    case PUT_OFF -> show.moment(each.deed().until());
                    case COMPLETE -> "";
                };
        return texts.with("batch.title." + kind, each.total(), what);
    }

    /** Why a task was refused. */
    public String why(BatchRow row) {
        if (row.code() == null) {
            return "";
        }
        Refused refusal = row.refusal();
        for (String person : NAMED) {
            if (row.parameters().containsKey(person)) {
                refusal = refusal.with(person, names.colleague(row.parameters().get(person)));
            }
        }
        return refusals.of(refusal);
    }

    public void takeBack() {
        int[] left = new int[1];
        if (say.did(() -> left[0] = batches.takeBack(id))) {
            say.good("batch.takenBack", left[0]);
        }
        batch = null;
        rows = null;
    }

    public String getId() {
        return id.toString();
    }
}
