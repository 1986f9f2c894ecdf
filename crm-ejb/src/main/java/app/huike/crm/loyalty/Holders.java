package app.huike.crm.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.domain.HolderBook;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Whose points whoever acts may see or touch. */
@Dependent
class Holders {

    @Inject
    HolderBook book;

    @Inject
    Customers customers;

    /**
     * The customer of a ref, if whoever acts may act for that one; a till serves whoever comes. Refusals {@code CUSTOMER_UNKNOWN},
     * {@code CUSTOMER_ERASED}.
     */
    UUID toActOn(String ref) {
        HolderBook.Holder holder = book.find(ref, rows()).orElseThrow(() -> Refused.unknown("CUSTOMER_UNKNOWN"));
        if (holder.erased()) {
            throw Refused.gone("CUSTOMER_ERASED");
        }
        return holder.customerId();
    }

    /** The same; empty instead of a refusal, and for no ref. */
    Optional<UUID> maybe(String ref) {
        return Optional.ofNullable(ref)
                .flatMap(told -> book.find(told, rows()))
                .filter(holder -> !holder.erased())
                .map(HolderBook.Holder::customerId);
    }

    private static CustomerRows rows() {
        Actor actor = CurrentActor.get();
        return actor.is(Role.TILL) ? CustomerRows.ALL : Rights.customerRowsToActOn();
    }

    /** Goes on only if whoever acts may see that customer; same refusals. */
    void requireVisible(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
    }
}
