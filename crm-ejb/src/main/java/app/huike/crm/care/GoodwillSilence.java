package app.huike.crm.care;

import app.huike.crm.care.domain.GoodwillBook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
        refused.forEach(each -> files.write(
                each.caseId(),
                CaseEntryKind.GOODWILL_REFUSED,
                null,
                Map.of(
                        "amount", each.amount().getAmount().toPlainString(),
                        "currency", each.amount().getCurrencyUnit().getCode())));
        return refused.size();
    }
}
