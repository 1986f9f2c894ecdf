package app.huike.crm.care;

import app.huike.crm.care.domain.GoodwillBook;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Refuses what nobody decided on; one transaction. Part of {@link GoodwillEnds}, not a door. */
@Stateless
public class GoodwillSilence {

    @Inject
    private CaseFiles files;

    @Inject
    private GoodwillBook book;

    /** How many were refused. */
    public int refuse(Instant askedBefore) {
        List<GoodwillView> refused = book.refuseAskedBefore(askedBefore, "system", files.clock.instant());
        refused.forEach(this::tell);
        return refused.size();
    }

    private void tell(GoodwillView refused) {
        files.write(refused.caseId(), CaseEntryKind.GOODWILL_REFUSED, null, Goodwill.detail(refused));
        files.book
                .view(refused.caseId(), Rights.customerRowsToActOn())
                .map(CaseView::customerId)
                .ifPresent(customer ->
                        files.events.fire(new GoodwillDecided(customer, refused.id(), GoodwillView.State.REFUSED)));
    }
}
