package app.huike.crm.offer.store;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Terms;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import java.sql.SQLException;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How terms lie in rows: an offer's, and a coupon's own copy, in columns of the same names. */
final class TermsRows {

    static final String COLUMNS =
            "kind, percent, amount_minor, at_most_minor, sku, category, min_basket_minor, categories,"
                    + " alone, exclusion_groups, tiers";

    static final String PARAMETERS = ":kind, :percent, cast(:amount as bigint), cast(:atMost as bigint),"
            + " cast(:sku as text), cast(:category as text), :minimum, cast(:categories as text[]), :alone, cast(:groups as text[]), cast(:tiers as text[])";

    private TermsRows() {}

    static Sql set(Sql sql, Terms terms) {
        Benefit benefit = terms.benefit();
        return sql.set("kind", benefit.kind())
                .set("percent", benefit.percent())
                .set("amount", minor(benefit.amount()))
                .set("atMost", minor(benefit.atMost()))
                .set("sku", benefit.sku())
                .set("category", benefit.category())
                .set("minimum", terms.minimumBasket() == null ? 0L : minor(terms.minimumBasket()))
                .set("categories", terms.categories())
                .set("alone", terms.combining().alone())
                .set("groups", terms.combining().exclusionGroups())
                .set("tiers", terms.tiers());
    }

    static Terms terms(Row row) throws SQLException {
        Money minimum = money(row, "min_basket_minor");
        return new Terms(
                benefit(row),
                minimum.isZero() ? null : minimum,
                Set.copyOf(row.texts("categories")),
                new Combining(row.flag("alone"), Set.copyOf(row.texts("exclusion_groups"))),
                Set.copyOf(row.texts("tiers")));
    }

    /** A row without a kind is one of the time before there were others. */
    static BenefitKind kind(Row row) throws SQLException {
        BenefitKind kind = row.constant("kind", BenefitKind.class);
        return kind != null ? kind : row.integer("percent") > 0 ? BenefitKind.PERCENT : BenefitKind.AMOUNT;
    }

    private static Benefit benefit(Row row) throws SQLException {
        return new Benefit(
                kind(row),
                row.integer("percent"),
                money(row, "amount_minor"),
                money(row, "at_most_minor"),
                row.text("sku"),
                row.text("category"));
    }

    /** An amount in the row's currency; null where it is null. */
    static Money money(Row row, String minorColumn) throws SQLException {
        Long minor = row.numberOrNull(minorColumn);
        return minor == null ? null : Money.ofMinor(currency(row), minor);
    }

    static CurrencyUnit currency(Row row) throws SQLException {
        return CurrencyUnit.of(row.text("currency").trim());
    }

    static Long minor(Money money) {
        return money == null ? null : money.getAmountMinorLong();
    }
}
