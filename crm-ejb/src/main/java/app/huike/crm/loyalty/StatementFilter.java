package app.huike.crm.loyalty;

import java.time.Instant;

/**
 * Which lines of a statement are wanted. What a line's balance says does not depend on it.
 *
 * @param kind null for all kinds
 * @param from the first moment that counts; null from the beginning
 * @param until the last one: what came later is as if it had not happened yet
 */
public record StatementFilter(LoyaltyCurrency currency, EntryKind kind, Instant from, Instant until) {

    /** Everything, as it stood at a moment. */
    public static StatementFilter until(LoyaltyCurrency currency, Instant at) {
        return new StatementFilter(currency, null, null, at);
    }
}
