package app.huike.crm.exchange.domain;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * One row of a file: a purchase, or its problems.
 *
 * @param line of the file, 1 is the first
 * @param category null where the file does not tell
 * @param problems empty for a good row; the other values are then there
 */
public record PurchaseRow(
        long line,
        String ref,
        String customerRef,
        Instant at,
        Money total,
        String category,
        List<RowProblem> problems) {

    static PurchaseRow bad(long line, List<RowProblem> problems) {
        return new PurchaseRow(line, null, null, null, null, null, List.copyOf(problems));
    }

    /** A row that cannot even be taken apart. */
    public static PurchaseRow bad(long line, RowProblem problem) {
        return bad(line, List.of(problem));
    }

    /** The same row, refused after all. */
    public PurchaseRow refused(RowProblem problem) {
        return bad(line, problem);
    }

    public boolean good() {
        return problems.isEmpty();
    }
}
