package app.huike.web.ui.design;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.migration.CustomerMoves;
import app.huike.lifecycle.migration.Move;
import app.huike.lifecycle.migration.MoveRow;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;

/** How far the move of this page is, and what became of each customer; the way back, and letting go who is paused. */
@Named("seeMove")
@RequestScoped
public class SeeMove {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CustomerMoves moves;

    @Inject
    private Say say;

    private String stage;
    private UUID id;
    private MoveRow.State state;
    private Move move;
    private Page<MoveRow> rows;

    @PostConstruct
    void begin() {
        stage = request.getParameter("stage");
        id = KnownId.of(request.getParameter("id"));
        String wanted = request.getParameter("state");
        state = Arrays.stream(MoveRow.State.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The page's first step: without such a move there is no such page. */
    public String look() {
        getMove();
        return null;
    }

    public Move getMove() {
        if (move == null) {
            move = moves.get(stage, id);
        }
        return move;
    }

    public boolean isUnderway() {
        return getMove().finishedAt() == null;
    }

    /** How many are through. */
    public int getThrough() {
        Move.Tally tally = getMove().tally();
        return getMove().state() == Move.State.UNDOING
                ? tally.all() - tally.moved() - tally.paused() + tally.left()
                : tally.all() - tally.planned();
    }

    public Page<MoveRow> getRows() {
        if (rows == null) {
            rows = moves.rows(
                    stage, id, state, new PageRequest(PageRequest.DEFAULT_LIMIT, request.getParameter("after")));
        }
        return rows;
    }

    public MoveRow.State[] getStates() {
        return MoveRow.State.values();
    }

    /** Which rows are asked for; null for all. */
    public MoveRow.State getState() {
        return state;
    }

    /** How many stand so. */
    public int of(MoveRow.State standing) {
        Move.Tally tally = getMove().tally();
        return switch (standing) {
            case PLANNED -> tally.planned();
            case MOVED -> tally.moved();
            case FAILED -> tally.failed();
            case EXCLUDED -> tally.excluded();
            case PAUSED -> tally.paused();
            case UNDONE -> tally.undone();
        };
    }

    /** Moves back who has done nothing since. */
    public void undo() {
        say.did(() -> moves.undo(stage, id));
        forget();
    }

    /** Lets go who is paused. */
    public void letGo() {
        int[] gone = new int[1];
        if (say.did(() -> gone[0] = moves.letGo(stage, id))) {
            say.good("moved.letGoDone", gone[0]);
        }
        forget();
    }

    private void forget() {
        move = null;
        rows = null;
    }

    public String getStage() {
        return stage;
    }

    public String getId() {
        return id.toString();
    }
}
