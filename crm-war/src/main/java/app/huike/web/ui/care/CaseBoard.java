package app.huike.web.ui.care;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseQuery.Whose;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Desk;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cases that are not closed, by where they stand: one's own, those that nobody has, or all that one sees. One query for the board. */
@Named("caseBoard")
@RequestScoped
public class CaseBoard {

    /** A column, and what stands in it: soonest due first. */
    public record Column(String key, List<CaseView> cases) {}

    private static final List<String> KEYS = List.of("NEW", "WORK", "AWAITING", "SOLVED");

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private Desk desk;

    @Inject
    private Say say;

    private String show;
    private List<CaseView> found;

    public List<Column> getColumns() {
        return KEYS.stream().map(key -> new Column(key, in(key))).toList();
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return found().size() == PageRequest.GREATEST_LIMIT;
    }

    public boolean isNone() {
        return found().isEmpty();
    }

    /** Somebody begins to work on it; whoever has none takes it. */
    public void begin(String id) {
        if (say.did(() -> work.begin(KnownId.of(id)))) {
            say.good("case.begun");
        }
        found = null;
    }

    /** Whether a case may be begun from the board. */
    public boolean begins(CaseView one) {
        return one.state() != CaseState.AWAITING_CUSTOMER && one.state().mayBecome(CaseState.IN_PROGRESS);
    }

    private List<CaseView> in(String key) {
        return found().stream()
                .filter(one -> column(one.state()).equals(key))
                .sorted(Comparator.comparing(CaseBoard::due))
                .toList();
    }

    private static String column(CaseState state) {
        return switch (state) {
            case REGISTERED, ACKNOWLEDGED -> "NEW";
            case IN_PROGRESS, REOPENED -> "WORK";
            case AWAITING_CUSTOMER -> "AWAITING";
            case RESOLVED, CLOSED -> "SOLVED";
        };
    }

    private static Instant due(CaseView one) {
        return one.deadlines().stream()
                .filter(each -> each.metAt() == null)
                .map(DeadlineView::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private List<CaseView> found() {
        if (found == null) {
            CaseQuery query = new CaseQuery(Whose.valueOf(getShow().toUpperCase(Locale.ROOT)), null, true, null);
            found = cases.find(query, new PageRequest(PageRequest.GREATEST_LIMIT, null))
                    .items();
        }
        return found;
    }

    /** {@code mine}, {@code group} or {@code all}; a lead sees all at first, others their own. */
    public String getShow() {
        boolean known = show != null && Set.of("mine", "group", "all").contains(show);
        return known ? show : desk.may("CASE_WORK_ALL") ? "all" : "mine";
    }

    public void setShow(String show) {
        this.show = show;
    }
}
