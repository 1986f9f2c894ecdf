package app.huike.crm.customer;

import app.huike.crm.customer.domain.AssignmentBook;
import app.huike.crm.customer.domain.AssignmentPlan;
import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.customer.domain.OwnerBook.Change;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What happens whenever a customer becomes another's: it is allowed, logged and told. Part of the doors, none itself. */
@Dependent
class OwnerMoves {

    @Inject
    OwnerBook book;

    @Inject
    AssignmentBook rules;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    @Inject
    Event<Object> events;

    /** Whether a change of the profile may make the customer another's. Refusal {@code OWNER_PROTECTED}. */
    void requireMay(Profile before, Profile after) {
        Actor actor = CurrentActor.get();
        boolean another = !Objects.equals(before.ownerId(), after.ownerId());
        boolean colleagues = before.ownerId() != null && !before.ownerId().equals(actor.userId());
        if (another && colleagues && !actor.may(Permission.CUSTOMER_READ_ALL)) {
            OwnerView owner = of(before.ref());
            if (owner.protectedUntil() != null || !Objects.equals(actor.userId(), after.ownerId())) {
                throw protectedFrom(owner);
            }
        }
    }

    /** After the profile is stored; also of a customer who is new. */
    void changed(Profile before, Profile after, boolean created) {
        if (!Objects.equals(before.ownerId(), after.ownerId())) {
            log(new Change(
                    after.id(),
                    before.ownerId(),
                    after.ownerId(),
                    reason(before),
                    null,
                    CurrentActor.get().login(),
                    clock.instant()));
        } else if (created && after.ownerId() == null) {
            assign(after.id(), after.team());
        }
    }

    private static OwnerReason reason(Profile before) {
        Actor actor = CurrentActor.get();
        if (actor.may(Permission.CUSTOMER_READ_ALL)) {
            return OwnerReason.NAMED;
        }
        return before.ownerId() != null && before.ownerId().equals(actor.userId())
                ? OwnerReason.GIVEN
                : OwnerReason.TAKEN;
    }

    /** Gives a new customer an owner by the team's rule. */
    void assign(UUID customerId, String team) {
        AssignmentRule rule = rules.rule(team).orElse(AssignmentRule.USUAL);
        if (rule.way() != AssignmentWay.NONE) {
            rules.unowned(customerId, shop.locale().toLanguageTag())
                    .map(customer -> new AssignmentPlan(rule, rules.candidates(team)).of(List.of(customer)))
                    .map(plan -> rules.giveAll(plan, CurrentActor.get().login(), clock.instant()))
                    .ifPresent(given -> given.forEach((customer, owner) ->
                            events.fire(new OwnerChanged(customer, null, book.login(owner), OwnerReason.RULE))));
        }
    }

    /** Makes the customer another's. */
    void move(Change change, String team) {
        book.set(change.customerId(), change.to(), team);
        log(change);
        events.fire(new CustomerChanged(change.customerId()));
    }

    private void log(Change change) {
        book.add(change);
        events.fire(new OwnerChanged(
                change.customerId(), book.login(change.from()), book.login(change.to()), change.reason()));
    }

    /** Who looks after the customer of that ref. Refusal {@code CUSTOMER_UNKNOWN}. */
    OwnerView of(String ref) {
        OwnerView found = book.of(ref, AssignmentRule.USUAL.protectedDays()).orElseThrow(CustomerAtHand::unknown);
        Instant until = found.protectedUntil();
        boolean over = until == null || found.owner() == null || !until.isAfter(clock.instant());
        return !over
                ? found
                : new OwnerView(
                        found.customerId(),
                        found.ref(),
                        found.name(),
                        found.team(),
                        found.owner(),
                        found.owner() == null ? null : found.since(),
                        null,
                        found.disputedBy());
    }

    static Refused protectedFrom(OwnerView owner) {
        Refused refused = Refused.rule("OWNER_PROTECTED").with("by", owner.owner());
        return owner.protectedUntil() == null ? refused : refused.with("until", owner.protectedUntil());
    }
}
