package app.huike.web.ui.task;

import app.huike.crm.platform.Shop;
import app.huike.crm.security.PersonView;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.BatchDeed;
import app.huike.lifecycle.task.BatchDeed.Kind;
import app.huike.lifecycle.task.BatchPreview;
import app.huike.lifecycle.task.BulkOutcome;
import app.huike.lifecycle.task.TaskBatch;
import app.huike.lifecycle.task.TaskBatches;
import app.huike.lifecycle.task.TaskChoice;
import app.huike.lifecycle.task.TaskQuery;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One deed for the tasks that the address names: picked ones, or all that an inbox's address finds. First it is told what would come of it. */
@Named("bulkTasks")
@RequestScoped
public class BulkTasks {

    private static final int MOST_PICKED = 500;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskBatches batches;

    @Inject
    private LaterWhen when;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    private TaskChoice choice;
    private Kind kind = Kind.PUT_OFF;
    private String to;
    private String outcome;
    private String reason;
    private String seen;
    private BatchPreview preview;
    private List<BulkOutcome> outcomes;
    private List<PersonView> colleagues;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void read() {
        choice = request.getParameter("all") == null
                ? TaskChoice.picked(picked())
                : TaskChoice.allThat(query().filter());
        String wanted = request.getParameter("do");
        kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(Kind.PUT_OFF);
    }

    private List<String> picked() {
        String[] picked = request.getParameterValues("pick");
        return picked == null
                ? List.of()
                : Arrays.stream(picked).distinct().limit(MOST_PICKED).toList();
    }

    private TaskQuery query() {
        try {
            return TaskQuery.of(request.getParameterMap(), shop.currency());
        } catch (Refused impossible) {
            return TaskQuery.FIRST;
        }
    }

    /** Whether nothing at all was chosen. */
    public boolean isNothing() {
        return !choice.isAll() && choice.ids().isEmpty();
    }

    public boolean isAll() {
        return choice.isAll();
    }

    /** The inbox that shows them. */
    public String getBack() {
        String words = choice.isAll() ? query().text(shop.currency()) : "";
        return words.isEmpty() ? "inbox.xhtml" : "inbox.xhtml?" + words;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<BulkOutcome> getOutcomes() {
        if (outcomes == null) {
            outcomes = batches.outcomes(choice);
        }
        return outcomes;
    }

    public List<PersonView> getColleagues() {
        if (colleagues == null) {
            colleagues = batches.colleagues();
        }
        return colleagues;
    }

    /** Tells what would come of it. */
    public void look() {
        deed().ifPresent(this::look);
    }

    private void look(BatchDeed deed) {
        if (say.did(() -> preview = batches.preview(choice, deed))) {
            seen = mark(deed, preview);
        }
    }

    /** Does it, if it is what was told: otherwise what would come of it now is told first. */
    public String begin() {
        Optional<BatchDeed> deed = deed();
        String told = seen;
        deed.ifPresent(this::look);
        if (preview == null || !seen.equals(told)) {
            return null;
        }
        TaskBatch[] begun = new TaskBatch[1];
        return say.did(() -> begun[0] = batches.begin(choice, deed.orElseThrow()))
                ? "/tasks/batch.xhtml?faces-redirect=true&id=" + begun[0].id()
                : null;
    }

    private Optional<BatchDeed> deed() {
        return switch (kind) {
            case HAND_OVER -> Optional.of(BatchDeed.handOver(to, reason));
            case COMPLETE -> Optional.of(BatchDeed.complete(outcome, reason));
            case PUT_OFF -> when.chosen().map(until -> BatchDeed.putOff(until, reason));
        };
    }

    /** A moment that is told as "in two hours" moves while one reads. */
    private static String mark(BatchDeed deed, BatchPreview preview) {
        Instant until = deed.until();
        return String.join(
                " ",
                deed.kind().name(),
                String.valueOf(deed.to()),
                String.valueOf(until == null ? null : until.getEpochSecond() / 3600),
                String.valueOf(deed.outcome()),
                String.valueOf(preview.done()),
                String.valueOf(preview.chosen()));
    }

    /** Whether it was told what would come of it: now, or by the page from which the request comes. */
    public boolean isTold() {
        boolean writes = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        String before = request.getParameter("bulk:seen");
        return preview != null || !writes && before != null && !before.isBlank();
    }

    /** What would come of it; null before it was asked for. */
    public BatchPreview getPreview() {
        return preview;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What was told last. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
