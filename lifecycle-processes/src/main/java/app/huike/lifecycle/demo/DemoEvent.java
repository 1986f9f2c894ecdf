package app.huike.lifecycle.demo;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Something that the shop will tell the product when its time has come.
 *
 * @param at when it is told
 * @param customer number in the sample
 * @param ref the purchase's ref; null for what is about no purchase
 * @param happened when it happened: a little before it is told
 * @param amount paid or given back; null where no money is meant
 * @param category of the purchase; null where none is meant
 */
record DemoEvent(Instant at, Kind kind, int customer, String ref, Instant happened, Money amount, String category) {

    /** What is told. */
    enum Kind {
        /** The customer buys, and uses a coupon if chance wants it. */
        PURCHASE,
        /** What was bought arrives. */
        DELIVERY,
        /** Money is given back. */
        REFUND,
        /** The customer no longer wants marketing. */
        WITHDRAWAL,
        /** The shop gives points that last for some days. */
        BONUS,
        /** The customer complains about a purchase; the category is that of the complaint. */
        COMPLAINT,
        /** The customer names a friend's code; the ref is the friend's. */
        REFERRAL,
        /** The customer owns a thing: the ref is its serial, the category names the thing. */
        PRODUCT,
        /** Something that the customer is entitled to, of the kind that the category names, and a slot for it. */
        APPOINTMENT,
        /** The customer pays for a month of membership. */
        MEMBERSHIP
    }

    static DemoEvent purchase(Instant at, DemoPurchase purchase) {
        return new DemoEvent(
                at,
                Kind.PURCHASE,
                purchase.customer(),
                purchase.ref(),
                purchase.at(),
                purchase.total(),
                purchase.category());
    }

    static DemoEvent delivery(Instant at, DemoPurchase purchase) {
        return new DemoEvent(at, Kind.DELIVERY, purchase.customer(), purchase.ref(), at, null, null);
    }

    static DemoEvent refund(Instant at, DemoPurchase purchase, Money amount) {
        return new DemoEvent(at, Kind.REFUND, purchase.customer(), purchase.ref(), at, amount, null);
    }

    static DemoEvent complaint(Instant at, DemoPurchase purchase, String category) {
        return new DemoEvent(at, Kind.COMPLAINT, purchase.customer(), purchase.ref(), at, null, category);
    }

    static DemoEvent withdrawal(Instant at, int customer) {
        return new DemoEvent(at, Kind.WITHDRAWAL, customer, null, at, null, null);
    }
}
