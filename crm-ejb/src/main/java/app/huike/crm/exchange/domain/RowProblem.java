package app.huike.crm.exchange.domain;

/**
 * Why a row, or the whole file, is refused.
 *
 * @param column name of the column; null where no single one is to blame
 * @param value what stood there, cut; null where nothing did
 * @param code stable upper-case key; its text for people lies in the bundle {@code app.huike.crm.exchange.problems}
 * @param reason in English, for logs and programs
 */
public record RowProblem(String column, String value, String code, String reason) {

    private static final int LONGEST_VALUE = 200;

    public RowProblem {
        value = value == null || value.length() <= LONGEST_VALUE ? value : cut(value);
    }

    /** Never in the middle of a character that takes two. */
    private static String cut(String value) {
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    /** A problem of one column. */
    public static RowProblem of(Column column, String value, ProblemCode code) {
        return new RowProblem(column.key(), value, code.name(), code.reason());
    }

    /** A problem of the row or the file as a whole. */
    public static RowProblem ofAll(String value, ProblemCode code) {
        return new RowProblem(null, value, code.name(), code.reason());
    }
}
