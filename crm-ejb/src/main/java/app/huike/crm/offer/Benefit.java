package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import org.joda.money.Money;

/**
 * What a coupon gives.
 *
 * @param percent 1 to 100 for PERCENT, and for CASHBACK where no amount is meant; otherwise 0
 * @param amount for AMOUNT and CASHBACK: how much; for GIFT: what it costs the shop, null for nothing
 * @param atMost the most that a percentage may give; null for no limit
 * @param sku the article of FREE_ITEM or GIFT; may be null
 * @param category of FREE_ITEM, whose cheapest piece is free; null where an article is named
 */
public record Benefit(BenefitKind kind, int percent, Money amount, Money atMost, String sku, String category) {

    public Benefit {
        boolean share = percent != 0;
        switch (kind) {
            case PERCENT -> require(share && amount == null && sku == null && category == null, kind);
            case AMOUNT -> require(!share && amount != null && sku == null && category == null, kind);
            case CASHBACK -> require(share == (amount == null) && sku == null && category == null, kind);
            case FREE_ITEM -> require(!share && amount == null && (sku == null) != (category == null), kind);
            case GIFT -> require(!share && category == null, kind);
        }
        require(percent >= 0 && percent <= 100, kind);
        require(atMost == null || share, kind);
        require((amount == null || amount.isPositive()) && (atMost == null || atMost.isPositive()), kind);
    }

    /** A share of the goods, at most so much; {@code atMost} may be null. */
    public static Benefit percent(int percent, Money atMost) {
        return new Benefit(BenefitKind.PERCENT, percent, null, atMost, null, null);
    }

    public static Benefit amount(Money amount) {
        return new Benefit(BenefitKind.AMOUNT, 0, amount, null, null, null);
    }

    /** One piece of an article. */
    public static Benefit freeItem(String sku) {
        return new Benefit(BenefitKind.FREE_ITEM, 0, null, null, sku, null);
    }

    /** The cheapest piece of a category. */
    public static Benefit freeOf(String category) {
        return new Benefit(BenefitKind.FREE_ITEM, 0, null, null, null, category);
    }

    /** A thing to hand over; article and cost may be null. */
    public static Benefit gift(String sku, Money cost) {
        return new Benefit(BenefitKind.GIFT, 0, cost, null, sku, null);
    }

    /** A share of what is paid, credited afterwards. */
    public static Benefit cashback(int percent, Money atMost) {
        return new Benefit(BenefitKind.CASHBACK, percent, null, atMost, null, null);
    }

    /** What such a discount is. */
    public static Benefit of(Discount discount) {
        return discount.amount() == null ? percent(discount.percent(), discount.atMost()) : amount(discount.amount());
    }

    private static void require(boolean holds, BenefitKind kind) {
        if (!holds) {
            throw new IllegalArgumentException("a benefit of kind " + kind + " cannot be like that");
        }
    }
}
