package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.DisputeBook;
import app.huike.crm.customer.domain.OwnerBook.Change;
import app.huike.crm.customer.domain.ProfileChange;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of disputes: a colleague says why somebody's customer is his, and a lead who is neither of both decides. The process that waits for the
 * answer observes {@link OwnerDisputed}; without an answer the owner keeps the customer.
 */
@Stateless
public class OwnerDisputes {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    DisputeBook book;

    @Inject
    OwnerMoves moves;

    @Inject
    Ownership ownership;

    @Inject
    CustomerBook customers;

    @Inject
    Colleagues colleagues;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /**
     * Whoever acts says that the customer is his.
     *
     * @return the dispute's id
     * @throws Refused {@code CUSTOMER_UNKNOWN}, {@code DISPUTE_OWN} (has the customer already), {@code DISPUTE_UNOWNED} (nobody has: take it),
     *     {@code DISPUTE_OPEN} (somebody says so already), {@code FIELD_MISSING} and {@code FIELD_INVALID} for the reason
     */
    public UUID claim(String ref, String reason) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        Check check = new Check();
        String why = check.lines("reason", reason, LONGEST_REASON);
        if (why == null) {
            check.missing("reason");
        }
        check.refuse();
        OwnerView owner = ownership.of(ref);
        if (owner.owner() == null) {
            throw Refused.rule("DISPUTE_UNOWNED");
        }
        if (owner.owner().equals(actor.login())) {
            throw Refused.rule("DISPUTE_OWN");
        }
        UUID id = Ids.next();
        UUID ownerId = customers.ownerOf(owner.customerId()).orElseThrow(() -> Refused.rule("DISPUTE_UNOWNED"));
        UUID claimant = known(actor.login()).id();
        if (!book.add(id, owner.customerId(), claimant, ownerId, why, clock.instant())) {
            throw Refused.conflict("DISPUTE_OPEN");
        }
        events.fire(new OwnerDisputed(owner.customerId(), id, actor.login(), owner.owner(), clock.instant()));
        return id;
    }

    /** All that wait for an answer, the oldest first; for leads. */
    public List<OwnerDispute> waiting() {
        Rights.require(Permission.TASK_WORK_ALL);
        return book.open();
    }

    /** Whoever said it takes it back. Refusal {@code DISPUTE_UNKNOWN}. */
    public void withdraw(String ref) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        OwnerView owner = ownership.of(ref);
        OwnerDispute dispute = book.open().stream()
                .filter(each -> each.customerId().equals(owner.customerId()))
                .filter(each -> each.claimedBy().equals(actor.login()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("DISPUTE_UNKNOWN"));
        settle(dispute, "WITHDRAWN", actor.login());
    }

    /** Whether nobody has decided yet. For processes. */
    public boolean waits(UUID id) {
        Rights.requireAutomatic();
        return book.open(id).isPresent();
    }

    /** Whether that person may decide: a lead who neither has nor wants the customer. For processes. */
    public boolean mayDecide(UUID id, String login) {
        Rights.requireAutomatic();
        return colleagues.may(login, Permission.TASK_WORK_ALL)
                && book.open(id)
                        .filter(dispute -> !login.equals(dispute.claimedBy()) && !login.equals(dispute.owner()))
                        .isPresent();
    }

    /** That person has decided: the customer is the colleague's. For processes. Refusal {@code DISPUTE_UNKNOWN}. */
    public void give(UUID id, String login) {
        Rights.requireAutomatic();
        OwnerDispute dispute = book.open(id).orElseThrow(() -> Refused.unknown("DISPUTE_UNKNOWN"));
        settle(dispute, "GIVEN", login);
        Optional<ProfileChange.Owner> claimant = customers.owner(dispute.claimedBy());
        UUID from = customers.ownerOf(dispute.customerId()).orElse(null);
        claimant.ifPresent(one -> moves.move(
                new Change(
                        dispute.customerId(),
                        from,
                        one.id(),
                        OwnerReason.DISPUTE,
                        dispute.reason(),
                        login,
                        clock.instant()),
                one.team()));
    }

    /** That person has decided: the owner keeps the customer. For processes. Refusal {@code DISPUTE_UNKNOWN}. */
    public void keep(UUID id, String login) {
        Rights.requireAutomatic();
        settle(book.open(id).orElseThrow(() -> Refused.unknown("DISPUTE_UNKNOWN")), "KEPT", login);
    }

    /** Nobody has decided: the owner keeps the customer. For processes; nothing where it is over. */
    public void letLapse(UUID id) {
        String by = Rights.requireAutomatic().login();
        book.open(id).ifPresent(dispute -> settle(dispute, "LAPSED", by));
    }

    private void settle(OwnerDispute dispute, String outcome, String by) {
        if (!book.end(dispute.id(), outcome, by, clock.instant())) {
            throw Refused.unknown("DISPUTE_UNKNOWN");
        }
        events.fire(new DisputeSettled(dispute.customerId(), dispute.id(), outcome));
    }

    /** Of a customer who is gone nobody disputes. */
    public void erased(@Observes CustomerErased erased) {
        end(erased.customerId());
    }

    /** The one that stays has an owner, and whoever wants it says so again. */
    public void merged(@Observes CustomersMerged merge) {
        end(merge.from());
    }

    private void end(UUID customerId) {
        book.endOf(customerId, "system", clock.instant())
                .ifPresent(id -> events.fire(new DisputeSettled(customerId, id, "LAPSED")));
    }

    private ProfileChange.Owner known(String login) {
        return customers.owner(login).orElseThrow(() -> Refused.rule("OWNER_UNFIT")
                .with("login", String.valueOf(login)));
    }
}
