package app.huike.crm.care;

import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of finding out who a complainant is. */
@Stateless
public class CaseLinks {

    @Inject
    private CaseFiles files;

    @Inject
    private Customers customers;

    /** Whether a case is still that of somebody whom we only know from it; refusal {@code CASE_UNKNOWN}. */
    public boolean stranger(CaseView one) {
        return one.customerRef() != null && one.customerRef().equals(Strangers.PREFIX + one.number());
    }

    /** Customers with the same e-mail address, telephone number or postal address, of those whom whoever acts may see. */
    public List<CustomerView> likely(CaseView one) {
        Rights.require(Permission.CASE_WORK);
        return customers.sameContactAs(one.customerId()).stream()
                .flatMap(id -> seen(id).stream())
                .toList();
    }

    private List<CustomerView> seen(UUID id) {
        try {
            return List.of(customers.get(id));
        } catch (Refused hidden) {
            return List.of();
        }
    }

    /**
     * The complainant of a case is that customer. Contact data that the customer lacks is taken over, and the record that was made for the
     * case is erased. Refusals {@code CASE_UNKNOWN}, {@code CASE_HAS_CUSTOMER}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     */
    public void link(UUID caseId, String customerRef) {
        Rights.require(Permission.CASE_WORK);
        ServiceCase one = files.locked(caseId);
        CustomerView customer = customers.get(customerRef);
        CustomerView before = customers.get(one.customerId());
        if (!Strangers.is(before.ref(), one.number()) || before.id().equals(customer.id())) {
            throw Refused.conflict("CASE_HAS_CUSTOMER")
                    .with("number", one.number().text());
        }
        ServiceCase linked = one.of(customer.id());
        files.moved(one, linked, CaseEntryKind.LINKED, null, Map.of("customer", customer.ref()));
        files.log(linked, "CASE_REGISTERED", "LINKED");
        files.events.fire(new CaseLinked(one.id(), before.id(), customer.id()));
        CurrentActor.run(Actor.SYSTEM, () -> {
            customers.put(lacking(customer, before));
            customers.erase(before.ref());
        });
    }

    private static CustomerChange lacking(CustomerView customer, CustomerView before) {
        return new CustomerChange(
                customer.ref(),
                taken(customer.name(), before.name()),
                taken(customer.email(), before.email()),
                taken(customer.phone(), before.phone()),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }

    private static Change<String> taken(String there, String told) {
        return there == null && told != null ? Change.to(told) : Change.none();
    }
}
