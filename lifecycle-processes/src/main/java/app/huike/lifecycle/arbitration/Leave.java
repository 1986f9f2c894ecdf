package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.Interactions;
import app.huike.lifecycle.engine.DroppedContacts;
import app.huike.lifecycle.task.OpenCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Whether a running process may turn to its customer now. */
@ApplicationScoped
public class Leave {

    static final String GO = "GO";

    private ProcessPolicies policies;
    private OpenComplaints complaints;
    private Customers customers;
    private Interactions contacts;
    private OpenCalls calls;
    private JourneyRuns runs;
    private DroppedContacts dropped;

    Leave() {}

    @Inject
    Leave(
            ProcessPolicies policies,
            OpenComplaints complaints,
            Customers customers,
            Interactions contacts,
            OpenCalls calls,
            JourneyRuns runs,
            DroppedContacts dropped) {
        this.policies = policies;
        this.complaints = complaints;
        this.customers = customers;
        this.contacts = contacts;
        this.calls = calls;
        this.runs = runs;
        this.dropped = dropped;
    }

    /** {@code GO}, or the name of the rule against it; until the transaction ends nobody else is answered for this customer. */
    String ask(UUID customerId, String definitionId, String instanceId, boolean call, Purpose purpose) {
        runs.alone(customerId);
        return LeaveRule.firstBroken(facts(customerId, definitionId, instanceId, call, purpose))
                .map(LeaveRule::name)
                .orElse(GO);
    }

    private LeaveRule.Facts facts(
            UUID customerId, String definitionId, String instanceId, boolean call, Purpose purpose) {
        boolean frozen = policies.of(definitionId).frozenByComplaint() && complaints.of(customerId);
        boolean late = dropped.among(instanceId);
        if (!call) {
            return new LeaveRule.Facts(false, late, frozen, true, true, false, false);
        }
        Recipient phone = customers.recipient(customerId, Channel.PHONE, purpose);
        return new LeaveRule.Facts(
                true,
                late,
                frozen,
                consents(phone, purpose),
                phone.hasWorkingAddress(),
                calls.of(customerId, instanceId).isPresent(),
                !contacts.mayBeCalledAgain(customerId));
    }

    /** A call that the customer asked for, or about a complaint, needs no consent, but one who said "nothing at all" gets none. */
    private static boolean consents(Recipient phone, Purpose purpose) {
        return purpose == Purpose.SERVICE
                ? phone.consent() != ConsentState.WITHDRAWN
                : phone.consent() == ConsentState.GRANTED;
    }
}
