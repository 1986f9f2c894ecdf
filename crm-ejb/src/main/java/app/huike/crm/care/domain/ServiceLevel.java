package app.huike.crm.care.domain;

import app.huike.crm.care.DeadlineKind;
import java.util.List;

/**
 * What the shop promises: one row of the table of service levels.
 *
 * @param severity for which it holds; null for any
 * @param gold holds for customers of tier Gold and above only
 * @param amount ISO duration
 * @param working counts working time; a day is then a working day's hours
 */
public record ServiceLevel(DeadlineKind kind, Integer severity, boolean gold, String amount, boolean working) {

    private boolean fits(DeadlineKind wanted, Integer grave, boolean goldCustomer) {
        return kind == wanted && (severity == null || severity.equals(grave)) && (!gold || goldCustomer);
    }

    /** The first row of the table that fits. */
    public static ServiceLevel of(List<ServiceLevel> table, DeadlineKind kind, Integer severity, boolean gold) {
        return table.stream()
                .filter(row -> row.fits(kind, severity, gold))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service level for " + kind));
    }
}
