package app.huike.crm.exchange.domain;

import java.util.Arrays;

/** What can be wrong with a file or a row of it; the text for people lies in the bundle {@code app.huike.crm.exchange.problems}. */
public enum ProblemCode {
    // the whole file
    NOT_UTF8("the file is not UTF-8 text; save it as \"CSV UTF-8\""),
    FILE_EMPTY("the file is empty"),
    FILE_TOO_LARGE("the file is larger than 2 GB"),
    COLUMN_UNKNOWN("the header names a column that is not known"),
    COLUMN_TWICE("the header names a column twice"),
    COLUMN_MISSING("the header lacks a column"),
    IMPORT_BROKEN("the import broke off here several times; the log of the server says why"),
    // one row
    LINE_TOO_LONG("the line is longer than 8,000 bytes"),
    QUOTE_BROKEN("a quote is opened and not closed on this line, or text follows a closing quote"),
    FIELDS_DIFFER("the row has more or fewer fields than the header"),
    REF_INVALID("1 to 64 of letters, digits and . _ - :"),
    AT_INVALID("a date and time with offset, such as 2026-05-31T14:05:00Z, from 1970 and not in the future"),
    AMOUNT_INVALID("0 or more, with a point and no more decimals than the currency has"),
    CURRENCY_UNKNOWN("a currency of ISO 4217, such as USD"),
    CATEGORY_INVALID("at most 64 characters on one line"),
    PURCHASE_DIFFERS("a purchase of this ref is there, with other content"),
    CUSTOMER_ERASED("this customer was erased for good");

    private final String reason;

    ProblemCode(String reason) {
        this.reason = reason;
    }

    /** What a person should do about it, in English, for logs and programs. */
    public String reason() {
        return reason;
    }

    /** The reason of a code that may be another room's. */
    public static String reasonOf(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(ProblemCode::reason)
                .orElse("the purchase was refused");
    }
}
