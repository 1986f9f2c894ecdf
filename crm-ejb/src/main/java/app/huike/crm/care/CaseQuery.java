package app.huike.crm.care;

import java.util.UUID;

/**
 * Which cases are wanted; what is null does not narrow.
 *
 * @param whose of all that whoever asks may see
 * @param state in which they are
 * @param open only those that are not closed
 * @param customerId whose they are
 */
public record CaseQuery(Whose whose, CaseState state, boolean open, UUID customerId) {

    /** Whose cases. */
    public enum Whose {
        /** One's own. */
        MINE,
        /** Nobody's, of one's own team. */
        GROUP,
        ALL
    }

    /** A customer's cases, whoever works on them. */
    public static CaseQuery ofCustomer(UUID customerId) {
        return new CaseQuery(Whose.ALL, null, false, customerId);
    }
}
