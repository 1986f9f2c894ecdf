package app.huike.crm.customer;

import java.util.Set;
import java.util.UUID;

/**
 * The flags of a customer changed; in that transaction.
 *
 * @param flags what is set now
 */
public record CustomerFlagged(UUID customerId, Set<String> flags) {

    /** Flags of customers with whom nothing goes on any more. */
    private static final Set<String> CLOSING = Set.of("deceased", "blocked");

    public CustomerFlagged {
        flags = Set.copyOf(flags);
    }

    /** Whether the customer's life with the shop is over. */
    public boolean closed() {
        return flags.stream().anyMatch(CLOSING::contains);
    }
}
