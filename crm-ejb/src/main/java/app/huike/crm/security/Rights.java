package app.huike.crm.security;

import app.huike.crm.shared.Refused;

/** Asked at every door, first of all. Who has no right is told that there is no such thing (404), as if it were not there. */
public final class Rights {

    private Rights() {}

    /**
     * Goes on only if whoever acts may do that.
     *
     * @throws Refused {@code NOT_FOUND}
     */
    public static Actor require(Permission permission) {
        Actor actor = CurrentActor.get();
        if (!actor.may(permission)) {
            throw Refused.unknown("NOT_FOUND");
        }
        return actor;
    }

    /** Whoever acts is a part of the product; people and keys are refused. For doors that only processes and sweeps use. */
    public static Actor requireAutomatic() {
        Actor actor = CurrentActor.get();
        if (!actor.automatic()) {
            throw Refused.unknown("NOT_FOUND");
        }
        return actor;
    }

    /** Whoever acts is a user, by page or by key, or a part of the product: somebody of the shop. For what all of them may know. */
    public static Actor requireColleague() {
        Actor actor = CurrentActor.get();
        if (!actor.automatic() && actor.userId() == null) {
            throw Refused.unknown("NOT_FOUND");
        }
        return actor;
    }

    /**
     * Somebody acts at all. For what other rooms and processes ask by surrogate id on the way of a deed whose right was asked before: a
     * till that redeems may not read customers, and still the process that its deed moves on must learn what holds for one.
     */
    public static Actor requireSomebody() {
        Actor actor = CurrentActor.get();
        if (actor.kind() == Actor.Kind.NOBODY) {
            throw Refused.unknown("NOT_FOUND");
        }
        return actor;
    }

    /** Which customers whoever acts may see, as a rule for a query's {@code where}. */
    public static CustomerRows customerRows() {
        Actor actor = CurrentActor.get();
        if (actor.may(Permission.CUSTOMER_READ_ALL)) {
            return CustomerRows.ALL;
        }
        return actor.may(Permission.CUSTOMER_READ)
                ? new CustomerRows(false, actor.userId(), actor.team())
                : CustomerRows.NONE;
    }

    /**
     * For which customers whoever acts may do what he has a right to. The same rule, but the scopes of a key do not count: they narrow what a
     * key does, not for whom, so that one that may only record purchases can.
     */
    public static CustomerRows customerRowsToActOn() {
        Actor actor = CurrentActor.get();
        if (actor.automatic() || actor.roles().stream().anyMatch(role -> role.may(Permission.CUSTOMER_READ_ALL))) {
            return CustomerRows.ALL;
        }
        return actor.roles().stream().anyMatch(role -> role.may(Permission.CUSTOMER_READ))
                ? new CustomerRows(false, actor.userId(), actor.team())
                : CustomerRows.NONE;
    }
}
