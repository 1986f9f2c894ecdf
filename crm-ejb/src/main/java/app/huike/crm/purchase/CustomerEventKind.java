package app.huike.crm.purchase;

/** What a shop tells of a customer besides purchases and refunds. */
public enum CustomerEventKind {
    /** What was bought is with the customer. */
    DELIVERED(true),
    /** The customer was in the shop. */
    VISITED(false),
    /** Pieces came back; money is given back by a refund. */
    RETURNED(true),
    /** The customer wants to be left alone: consent is withdrawn. */
    OPTED_OUT(false);

    private final boolean aboutPurchase;

    CustomerEventKind(boolean aboutPurchase) {
        this.aboutPurchase = aboutPurchase;
    }

    /** Whether it names a purchase. */
    public boolean aboutPurchase() {
        return aboutPurchase;
    }
}
