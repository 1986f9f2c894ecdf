package app.huike.crm.care;

import app.huike.crm.care.domain.ReportBook;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** The door of the figures about cases; for those who look after everybody's. */
@Stateless
public class CaseReports {

    @Inject
    private ReportBook book;

    @Inject
    private Shop shop;

    /** Cases that were registered from the first day to the last, both included, in the shop's zone. Refusal {@code FIELD_INVALID}. */
    public CaseReport of(LocalDate first, LocalDate last) {
        Rights.require(Permission.CASE_WORK_ALL);
        new Check()
                .that(!last.isBefore(first), "to", last, "not before " + first)
                .refuse();
        Instant from = first.atStartOfDay(shop.zone()).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(shop.zone()).toInstant();
        return new CaseReport(book.byTeam(from, until), book.byCategory(from, until));
    }
}
