package app.huike.crm.care;

import app.huike.crm.care.GoodwillView.State;
import app.huike.crm.care.domain.GoodwillBook;
import app.huike.crm.care.domain.GoodwillLimit;
import app.huike.crm.care.domain.ServiceCase;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.Money;

/**
 * The door of goodwill: money in the shop's currency that makes up for something. Whoever works on a case gives it up to a limit of his role
 * for each day ({@code huike.care.goodwill.*}); above that, and for customers who are staff, somebody else decides: {@link GoodwillApprovals}.
 */
@Stateless
public class Goodwill {

    private static final int LONGEST = 400;

    @Inject
    private CaseFiles files;

    @Inject
    private GoodwillBook book;

    @Inject
    private CareSettings settings;

    @Inject
    private Customers customers;

    @Inject
    private Audit audit;

    @Inject
    private Shop shop;

    @Inject
    @ConfigProperty(name = "huike.care.goodwill.account-manager")
    private BigDecimal ofAnAccountManager;

    @Inject
    @ConfigProperty(name = "huike.care.goodwill.lead")
    private BigDecimal ofALead;

    /**
     * Gives it, or asks for it where it is above what whoever acts may give: the answer's state tells. Refusals {@code CASE_UNKNOWN},
     * {@code CASE_STATE}, {@code FIELD_INVALID}, {@code FIELD_MISSING}.
     */
    public GoodwillView give(UUID caseId, Money amount, String reason) {
        Actor actor = Rights.require(Permission.CASE_WORK);
        String why = checked(amount, reason);
        ServiceCase one = files.locked(caseId);
        if (one.state() == CaseState.CLOSED) {
            throw Refused.conflict("CASE_STATE").with("state", one.state());
        }
        book.decideAlone(actor.login());
        GoodwillView given = made(one, amount, why, actor);
        book.add(given, actor.userId());
        boolean granted = given.state() == State.GRANTED;
        told(given, granted ? CaseEntryKind.GOODWILL_GIVEN : CaseEntryKind.GOODWILL_ASKED, why);
        if (!granted && one.customerId() != null) {
            files.events.fire(new GoodwillAsked(
                    one.customerId(),
                    given.id(),
                    amount,
                    given.askedBy(),
                    given.askedAt(),
                    given.askedAt().plus(settings.refusedAfter())));
        }
        return given;
    }

    /** What was given or asked for on a case, oldest first; refusal {@code CASE_UNKNOWN}. */
    public List<GoodwillView> of(UUID caseId) {
        Rights.require(Permission.CASE_READ);
        files.book.view(caseId, Rights.customerRowsToActOn()).orElseThrow(CaseFiles::unknown);
        return book.of(caseId);
    }

    private String checked(Money amount, String reason) {
        Check check = new Check();
        if (amount == null) {
            check.missing("amount");
        } else {
            check.that(amount.isPositive(), "amount", amount.getAmount(), "more than nothing");
            check.that(
                    amount.getCurrencyUnit().equals(shop.currency()),
                    "amount",
                    amount,
                    "in " + shop.currency().getCode());
        }
        String why = check.line("reason", reason, LONGEST);
        if (why == null) {
            check.missing("reason");
        }
        check.refuse();
        return why;
    }

    private GoodwillView made(ServiceCase one, Money amount, String why, Actor actor) {
        Instant now = files.clock.instant();
        boolean own = mayGive(one, amount, actor, now);
        return new GoodwillView(
                Ids.next(),
                one.id(),
                amount,
                why,
                own ? State.GRANTED : State.ASKED,
                actor.login(),
                now,
                own ? actor.login() : null,
                own ? now : null);
    }

    private boolean mayGive(ServiceCase one, Money amount, Actor actor, Instant now) {
        if (customers.flags(one.customerId()).contains("staff")) {
            return false;
        }
        Instant today = shop.dayOf(now).atStartOfDay(shop.zone()).toInstant();
        GoodwillLimit limit = new GoodwillLimit(money(ofAnAccountManager), money(ofALead));
        return limit.allows(actor, amount, book.grantedSince(actor.login(), today, shop.currency()));
    }

    private Money money(BigDecimal amount) {
        return Money.of(shop.currency(), amount);
    }

    private void told(GoodwillView given, CaseEntryKind kind, String why) {
        files.write(given.caseId(), kind, why, detail(given));
        audit.record(kind.name(), given.caseId().toString(), detail(given));
    }

    static Map<String, String> detail(GoodwillView given) {
        return Map.of(
                "amount", given.amount().getAmount().toPlainString(),
                "currency", given.amount().getCurrencyUnit().getCode());
    }
}
