package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.customer.domain.OwnerBook.Change;
import app.huike.crm.customer.domain.OwnerBook.Listed;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.customer.domain.ProfileChange;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The door to who looks after whom and how that came. Whoever works on tasks may know it of any customer whose exact ref he has, and no more
 * than that; of another team's customers only a lead.
 */
@Stateless
public class Ownership {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST = 200;

    @Inject
    OwnerMoves moves;

    @Inject
    OwnerBook owners;

    @Inject
    CustomerBook book;

    @Inject
    BusinessClock clock;

    /** Who looks after a customer. Refusal {@code CUSTOMER_UNKNOWN}. */
    public OwnerView of(String ref) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        new Check().ref("ref", ref).refuse();
        OwnerView owner = moves.of(ref);
        if (!actor.may(Permission.TASK_WORK_ALL) && !Objects.equals(actor.team(), owner.team())) {
            throw CustomerAtHand.unknown();
        }
        return owner;
    }

    /** How that came, the latest first, 200 at most. Same refusal. */
    public List<OwnerChange> history(String ref) {
        return owners.history(of(ref).customerId(), MOST);
    }

    /** A change and whose customer it is about. */
    public record Line(String customerRef, OwnerChange change) {}

    /** All changes, the latest first; for leads. Refusal {@code FIELD_INVALID} for a cursor that is none. */
    public Page<Line> all(PageRequest page) {
        Rights.require(Permission.TASK_WORK_ALL);
        List<Listed> fetched = owners.latest(before(page.cursor()), page.limit() + 1);
        boolean more = fetched.size() > page.limit();
        List<Listed> part = more ? fetched.subList(0, page.limit()) : fetched;
        return new Page<>(
                part.stream()
                        .map(each -> new Line(each.customerRef(), each.change()))
                        .toList(),
                more ? String.valueOf(part.get(part.size() - 1).no()) : null);
    }

    /**
     * Whoever acts looks after the customer from now on: nobody did, or a colleague whose time of protection is over.
     *
     * @throws Refused {@code CUSTOMER_UNKNOWN}, {@code OWNER_PROTECTED}, {@code FIELD_MISSING} and {@code FIELD_INVALID} for the reason
     */
    public void take(String ref, String reason) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        String why = checked(reason);
        OwnerView owner = held(ref);
        if (actor.login().equals(owner.owner())) {
            return;
        }
        if (owner.protectedUntil() != null && !actor.may(Permission.TASK_WORK_ALL)) {
            throw OwnerMoves.protectedFrom(owner);
        }
        move(owner, known(actor.login()), OwnerReason.TAKEN, why, actor);
    }

    /**
     * The owner, or a lead, gives the customer to somebody.
     *
     * @throws Refused {@code CUSTOMER_UNKNOWN} (also where whoever acts is neither), {@code OWNER_UNFIT} (no active account manager or lead), {@code FIELD_MISSING} and {@code
     *     FIELD_INVALID} for the reason
     */
    public void give(String ref, String login, String reason) {
        Actor actor = Rights.require(Permission.TASK_WORK);
        String why = checked(reason);
        OwnerView owner = held(ref);
        boolean own = actor.login().equals(owner.owner());
        if (!own && !actor.may(Permission.TASK_WORK_ALL)) {
            throw CustomerAtHand.unknown();
        }
        if (!Objects.equals(login, owner.owner())) {
            move(owner, known(login), own ? OwnerReason.GIVEN : OwnerReason.NAMED, why, actor);
        }
    }

    /** Somebody of the shop was in touch with the customer; where that was the owner, the time of protection begins anew. For processes. */
    public void workedOn(UUID customerId, String login) {
        Rights.requireSomebody();
        owners.workedOn(customerId, login, clock.instant());
    }

    private OwnerView held(String ref) {
        OwnerView seen = of(ref);
        Profile customer = book.lock(seen.ref(), CustomerRows.ALL).orElseThrow(CustomerAtHand::unknown);
        return moves.of(customer.ref());
    }

    private void move(OwnerView owner, ProfileChange.Owner to, OwnerReason reason, String why, Actor actor) {
        UUID from =
                owner.owner() == null ? null : book.ownerOf(owner.customerId()).orElse(null);
        moves.move(
                new Change(owner.customerId(), from, to.id(), reason, why, actor.login(), clock.instant()), to.team());
    }

    private ProfileChange.Owner known(String login) {
        return book.owner(login == null ? "" : login)
                .orElseThrow(() -> Refused.rule("OWNER_UNFIT").with("login", String.valueOf(login)));
    }

    private static String checked(String reason) {
        Check check = new Check();
        String why = check.lines("reason", reason, LONGEST_NOTE);
        if (why == null) {
            check.missing("reason");
        }
        check.refuse();
        return why;
    }

    private static Long before(String cursor) {
        if (cursor == null) {
            return null;
        }
        new Check()
                .that(cursor.matches("\\d{1,18}"), "cursor", cursor, "give back what next said")
                .refuse();
        return Long.valueOf(cursor);
    }
}
