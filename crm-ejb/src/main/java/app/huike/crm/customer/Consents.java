package app.huike.crm.customer;

import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The door of consent: what customers say of being contacted. What holds now is told by {@link CustomerView} and {@link Recipient}. */
@Stateless
public class Consents {

    @Inject
    CustomerAtHand atHand;

    @Inject
    Statements statements;

    @Inject
    Event<Object> events;

    /**
     * Records a statement of consent; an older statement never overturns a later withdrawal. Refusals {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field, {@code CUSTOMER_ERASED}, {@code CUSTOMER_UNKNOWN},
     * {@code CONSENT_BY_CUSTOMER_ONLY}.
     */
    public void state(String ref, ConsentStatement statement) {
        Rights.requireSomebody();
        record(atHand.hold(ref).id(), statement);
    }

    /** The same by surrogate id: for a process step, a finished task, a customer behind a signed link. */
    public void state(UUID customerId, ConsentStatement statement) {
        Rights.requireSomebody();
        record(atHand.hold(customerId).id(), statement);
    }

    /** The customer wants to be left alone in one of the three ways; for an account manager who was told so. Refusals as above. */
    public void withdraw(String ref, Withdrawal what, String source, Instant at) {
        what.statements(source, at).forEach(said -> state(ref, said));
    }

    /** The same by surrogate id. */
    public void withdraw(UUID customerId, Withdrawal what, String source, Instant at) {
        what.statements(source, at).forEach(said -> state(customerId, said));
    }

    private void record(UUID customerId, ConsentStatement statement) {
        Check check = new Check();
        statements.check(check, "", List.of(statement));
        check.refuse();
        if (statements.record(customerId, List.of(statement))) {
            events.fire(new ContactDataChanged(customerId));
        }
    }
}
