package app.huike.crm.care;

/** Whether a customer would recommend us. */
public enum WouldRefer {
    YES,
    PERHAPS,
    NO
}
