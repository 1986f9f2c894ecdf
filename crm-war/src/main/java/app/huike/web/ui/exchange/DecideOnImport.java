package app.huike.web.ui.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.exchange.Imports;
import app.huike.crm.exchange.LiveStarts;
import app.huike.crm.purchase.ExpectedFirst;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whom a live import would contact, and the word that lets it, or ends it. */
@Named("decideOnImport")
@RequestScoped
public class DecideOnImport {

    @Inject
    private Imports imports;

    @Inject
    private FollowImport follow;

    @Inject
    private Say say;

    private String after;
    private Page<ExpectedFirst> starts;

    public boolean isAsked() {
        return follow.getRun().waitsForPeople();
    }

    /** Many would be contacted: whoever brought the file is not enough. */
    public boolean isSecondPersonNeeded() {
        return LiveStarts.CONFIRMATION.equals(follow.getRun().waitsFor());
    }

    /** Whether whoever looks may say yes. */
    public boolean isMine() {
        ImportView run = follow.getRun();
        return isAsked()
                && !(isSecondPersonNeeded()
                        && run.createdBy().equals(CurrentActor.get().login()));
    }

    public Page<ExpectedFirst> getStarts() {
        if (starts == null) {
            starts = imports.starts(follow.getRun().id(), new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return starts;
    }

    public void confirm() {
        decide(() -> imports.confirm(follow.getRun().id()), "import.confirmed");
    }

    public void drop() {
        decide(() -> imports.drop(follow.getRun().id()), "import.dropped");
    }

    private void decide(Runnable deed, String said) {
        if (say.did(deed)) {
            say.good(said);
        }
        follow.decided();
        starts = null;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
