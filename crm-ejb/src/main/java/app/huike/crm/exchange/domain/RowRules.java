package app.huike.crm.exchange.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** What a row has to look like. Every field is looked at, so that one reading of the list of problems is enough. */
public final class RowRules {

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");
    /** The same limit as for a purchase that comes in alone. */
    private static final BigDecimal MOST_MINOR = new BigDecimal("1000000000000");

    private static final int LONGEST_CATEGORY = 64;

    private final Header header;
    private final Instant latest;

    /** @param latest no purchase lies behind it */
    public RowRules(Header header, Instant latest) {
        this.header = header;
        this.latest = latest;
    }

    /** The row that these fields are. */
    public PurchaseRow row(long line, String[] fields) {
        if (fields.length != header.size()) {
            return PurchaseRow.bad(line, RowProblem.ofAll(String.join(",", fields), ProblemCode.FIELDS_DIFFER));
        }
        List<RowProblem> problems = new ArrayList<>(0);
        String ref = ref(Column.PURCHASE_REF, fields, problems);
        String customerRef = ref(Column.CUSTOMER_REF, fields, problems);
        Instant at = at(fields, problems);
        Money total = total(fields, problems);
        String category = category(fields, problems);
        return problems.isEmpty()
                ? new PurchaseRow(line, ref, customerRef, at, total, category, List.of())
                : PurchaseRow.bad(line, problems);
    }

    private String ref(Column column, String[] fields, List<RowProblem> problems) {
        String value = header.field(fields, column);
        if (!REF.matcher(value).matches()) {
            problems.add(RowProblem.of(column, value, ProblemCode.REF_INVALID));
        }
        return value;
    }

    private Instant at(String[] fields, List<RowProblem> problems) {
        String value = header.field(fields, Column.AT);
        try {
            Instant at = OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (!at.isBefore(Instant.EPOCH) && !at.isAfter(latest)) {
                return at;
            }
        } catch (DateTimeException noDate) {
            // told below, like a date out of bounds
        }
        problems.add(RowProblem.of(Column.AT, value, ProblemCode.AT_INVALID));
        return null;
    }

    private Money total(String[] fields, List<RowProblem> problems) {
        String amount = header.field(fields, Column.AMOUNT);
        CurrencyUnit currency = currency(fields, problems);
        if (!AMOUNT.matcher(amount).matches() || currency != null && !possible(new BigDecimal(amount), currency)) {
            problems.add(RowProblem.of(Column.AMOUNT, amount, ProblemCode.AMOUNT_INVALID));
            return null;
        }
        return currency == null ? null : Money.of(currency, new BigDecimal(amount));
    }

    private static boolean possible(BigDecimal amount, CurrencyUnit currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces()
                && amount.movePointRight(currency.getDecimalPlaces()).compareTo(MOST_MINOR) <= 0;
    }

    private CurrencyUnit currency(String[] fields, List<RowProblem> problems) {
        String code = header.field(fields, Column.CURRENCY);
        try {
            CurrencyUnit currency = CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException unknown) {
            // told below, like what is no money
        }
        problems.add(RowProblem.of(Column.CURRENCY, code, ProblemCode.CURRENCY_UNKNOWN));
        return null;
    }

    private String category(String[] fields, List<RowProblem> problems) {
        String value = header.field(fields, Column.CATEGORY);
        if (value.length() > LONGEST_CATEGORY || value.chars().anyMatch(Character::isISOControl)) {
            problems.add(RowProblem.of(Column.CATEGORY, value, ProblemCode.CATEGORY_INVALID));
        }
        return value.isEmpty() ? null : value;
    }
}
