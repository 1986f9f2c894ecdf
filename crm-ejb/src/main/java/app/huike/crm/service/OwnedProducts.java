package app.huike.crm.service;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.service.domain.ProductBook;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the products that customers own. Whose customer somebody may not see is {@code CUSTOMER_UNKNOWN}. */
@Stateless
public class OwnedProducts {

    private static final int LONGEST_NAME = 200;
    private static final int YEARS_AHEAD = 30;

    @Inject
    ProductBook book;

    @Inject
    Customers customers;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    /** What {@link #register} did. */
    public record Registered(OwnedProduct product, boolean created) {}

    /**
     * The customer owns this product; of one that is known already name, sku and warranty are as told now. Refusals {@code FIELD_INVALID},
     * {@code FIELD_MISSING}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code PRODUCT_OF_ANOTHER} (the serial is somebody else's).
     */
    public Registered register(String customerRef, ProductRegistration told) {
        Actor actor = Rights.require(Permission.CUSTOMER_WRITE);
        OwnedProduct product = checked(customers.get(customerRef).id(), told);
        if (book.add(product, actor.login())) {
            journey.add(product.customerId(), "PRODUCT_REGISTERED", null, Map.of("name", product.name()));
            return new Registered(product, true);
        }
        OwnedProduct known = book.withSerial(product.serial()).orElseThrow();
        if (!known.customerId().equals(product.customerId())) {
            throw Refused.conflict("PRODUCT_OF_ANOTHER");
        }
        book.change(changed(known, product));
        return new Registered(changed(known, product), false);
    }

    private OwnedProduct checked(UUID customerId, ProductRegistration told) {
        Check check = new Check().ref("serial", told.serial()).ref("sku", told.sku());
        String name = check.line("name", told.name(), LONGEST_NAME);
        LocalDate latest = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS_AHEAD);
        LocalDate until = told.coveredUntil();
        check.that(until == null || !until.isAfter(latest), "coveredUntil", until, "a day in the next thirty years");
        if (name == null) {
            check.missing("name");
        }
        check.refuse();
        return new OwnedProduct(Ids.next(), customerId, told.serial(), told.sku(), name, until, clock.instant());
    }

    private static OwnedProduct changed(OwnedProduct known, OwnedProduct told) {
        return new OwnedProduct(
                known.id(),
                known.customerId(),
                known.serial(),
                told.sku(),
                told.name(),
                told.coveredUntil(),
                known.registeredAt());
    }

    /** One product; empty where there is none any more. For processes. */
    public Optional<OwnedProduct> get(UUID id) {
        Rights.requireAutomatic();
        return book.find(id);
    }

    /** The products of a customer, newest first. Same refusals. */
    public List<OwnedProduct> of(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
        return book.of(customerId);
    }

    /** Two customers turned out to be one: so is what they own. */
    public void join(@Observes CustomersMerged merge) {
        book.move(merge.from(), merge.into());
    }

    /** The person is gone, and with him what he owns. */
    public void forget(@Observes CustomerErased erased) {
        book.forget(erased.customerId());
    }
}
