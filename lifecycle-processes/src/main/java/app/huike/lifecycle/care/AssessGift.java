package app.huike.lifecycle.care;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CouponVariables;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds out what the table of gifts asks, and makes the calendar year the coupon's cause: the schema then keeps it to one a year. */
@StepTemplate
@Named("assessGift")
@Inline
@Dependent
class AssessGift implements Step {

    private final GiftFacts facts;

    @Inject
    AssessGift(GiftFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        int year = LocalDate.parse(Care.OCCASION_DAY.in(execution)).getYear();
        Care.GIFTS_THIS_YEAR.set(execution, facts.gifts(customerId, year));
        Care.MEMBER_DAYS.set(execution, facts.memberDays(customerId));
        Care.PURCHASE_DAYS.set(execution, facts.purchaseDays(customerId));
        Care.TIER.set(execution, facts.tier(customerId));
        Care.BIRTHDAY_KNOWN.set(execution, facts.birthdayKnown(customerId));
        CouponVariables.CAUSE_REF.set(execution, String.valueOf(year));
    }
}
