package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.NewPerson;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The door for those who load sets of things that belong to customers, such as a file of purchases: one statement for many refs. */
@Stateless
public class CustomerSets {

    @Inject
    CustomerBook book;

    @Inject
    BusinessClock clock;

    /**
     * The customers of many refs, created bare where there is none, and locked until the end of the transaction in one order. For sets of
     * purchases; the refs have to be well formed.
     *
     * @return each ref's id; none for a customer who was erased
     */
    public Map<String, Optional<UUID>> ensureAll(Collection<String> refs) {
        Rights.requireAutomatic();
        Set<String> known = book.known(refs);
        List<CustomerBook.Bare> bare = refs.stream()
                .filter(ref -> !known.contains(ref))
                .map(ref -> new CustomerBook.Bare(Ids.next(), ref))
                .toList();
        if (!bare.isEmpty()) {
            book.addBare(bare, NewPerson.MAIN_TEAM, clock.instant());
        }
        return book.lockIds(refs);
    }

    /** The customers of many refs; those of whom nothing is known are not in the answer. As of {@link #ensureAll}, but nothing changes. */
    public Map<String, Optional<UUID>> known(Collection<String> refs) {
        Rights.requireAutomatic();
        return book.ids(refs);
    }
}
