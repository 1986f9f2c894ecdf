package app.huike.crm.care.domain;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import org.joda.money.Money;

/**
 * How much goodwill somebody may give by himself: the amounts of one day add up.
 *
 * @param ofAnAccountManager for those who work on their own cases
 * @param ofALead for those who work on everybody's
 */
public record GoodwillLimit(Money ofAnAccountManager, Money ofALead) {

    /** Whether it is within the limit of whoever acts; {@code today}: what he gave on the same day already. */
    public boolean allows(Actor actor, Money amount, Money today) {
        Money most = actor.may(Permission.CASE_WORK_ALL) ? ofALead : ofAnAccountManager;
        return !today.plus(amount).isGreaterThan(most);
    }
}
