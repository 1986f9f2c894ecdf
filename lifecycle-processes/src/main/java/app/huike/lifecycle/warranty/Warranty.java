package app.huike.lifecycle.warranty;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.UUID;

/** The names of the warranty process as its diagram uses them. */
public final class Warranty {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "warranty";

    public static final ProcessVariable<UUID> PRODUCT_ID = ProcessVariable.id("productId");

    /** What there is to be told: {@code ENDING} or {@code TIP}. */
    public static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");

    private Warranty() {}
}
