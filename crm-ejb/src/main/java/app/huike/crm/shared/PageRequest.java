package app.huike.crm.shared;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 500 items
 * @param cursor where the last page ended ({@link Page#next()}); null for the first
 */
public record PageRequest(int limit, String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int GREATEST_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > GREATEST_LIMIT) {
            throw Refused.invalid(FieldProblem.invalid("limit", limit, "from 1 to " + GREATEST_LIMIT));
        }
    }

    /** The first page of the default length. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
