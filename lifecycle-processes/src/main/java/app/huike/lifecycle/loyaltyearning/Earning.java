package app.huike.lifecycle.loyaltyearning;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.UUID;

/** The names of the earning process as its diagram and its tables use them. */
public final class Earning {

    /** The process; its business key is the purchase's id. */
    public static final String KEY = "loyalty-earning";

    public static final ProcessVariable<UUID> CUSTOMER_ID = ProcessVariable.id("customerId");

    /** The shop's id of the purchase. */
    public static final ProcessVariable<String> PURCHASE_REF = ProcessVariable.text("purchaseRef");

    /** The tier in which the customer stood when he bought: before that purchase lifted him. */
    public static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    // parameters of the step earnPoints: keys of tables
    public static final ProcessVariable<String> GOODS_TABLE = ProcessVariable.text("goodsTable");
    public static final ProcessVariable<String> TIER_TABLE = ProcessVariable.text("tierTable");

    /** What the table of goods asks: a category of the basket; null where nobody told. */
    public static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");

    /** The shop's day of the purchase, {@code 2026-11-11}. */
    public static final ProcessVariable<String> BOUGHT_ON = ProcessVariable.text("boughtOn");

    /** What the table of goods says: points for 100.00 of the shop's currency. */
    public static final ProcessVariable<Long> POINTS_FOR_HUNDRED = ProcessVariable.longNumber("pointsForHundred");

    /** What the table of tiers says: how much of them a member of the tier gets. */
    public static final ProcessVariable<Long> TIER_PERCENT = ProcessVariable.longNumber("tierPercent");

    private Earning() {}
}
