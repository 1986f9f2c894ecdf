package app.huike.lifecycle.step;

import app.huike.crm.shared.Discount;
import app.huike.lifecycle.variable.ProcessVariable;
import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The offer as the stage's table of offers says it. A cell that says nothing usable stops the step with the name of its column:
 * better no coupon yet than a wrong one.
 */
record ChosenOffer(String key, Discount discount, Period validFor) {

    static ChosenOffer of(VariableScope table, CurrencyUnit currency) {
        Optional<BigDecimal> percent = number(CouponVariables.PERCENT, table);
        Discount discount;
        try {
            discount = new Discount(
                    percent.map(BigDecimal::intValueExact).orElse(0),
                    money(CouponVariables.AMOUNT, table, currency).orElse(null),
                    money(CouponVariables.AT_MOST, table, currency).orElse(null),
                    money(CouponVariables.MINIMUM_BASKET, table, currency).orElse(Money.zero(currency)));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw faulty("percent/amount", impossible.getMessage(), impossible);
        }
        return new ChosenOffer(
                CouponVariables.OFFER
                        .maybeIn(table)
                        .filter(key -> !key.isBlank())
                        .orElseThrow(() -> faulty("offer", "is empty", null)),
                discount,
                period(table));
    }

    private static Period period(VariableScope table) {
        String text = CouponVariables.VALID_FOR.maybeIn(table).orElseThrow(() -> faulty("validFor", "is empty", null));
        Period period;
        try {
            period = Period.parse(text);
        } catch (DateTimeParseException notIso) {
            throw faulty("validFor", "'" + text + "' is no duration in days, such as P30D", notIso);
        }
        if (period.isZero() || period.isNegative()) {
            throw faulty("validFor", "'" + text + "' is not later", null);
        }
        return period;
    }

    private static Optional<Money> money(ProcessVariable<String> column, VariableScope table, CurrencyUnit currency) {
        return number(column, table).map(amount -> {
            if (amount.signum() < 0) {
                throw faulty(column.name(), amount + " is less than nothing", null);
            }
            return Money.of(currency, amount);
        });
    }

    private static Optional<BigDecimal> number(ProcessVariable<String> column, VariableScope table) {
        return column.maybeIn(table).filter(text -> !text.isBlank()).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException noNumber) {
                throw faulty(column.name(), "'" + text + "' is no number", noNumber);
            }
        });
    }

    private static IllegalStateException faulty(String column, String why, Exception cause) {
        return new IllegalStateException("The table of offers, column " + column + ": " + why, cause);
    }
}
