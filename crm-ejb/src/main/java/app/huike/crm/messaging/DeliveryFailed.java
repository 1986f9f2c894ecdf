package app.huike.crm.messaging;

/** A channel could not hand a message over. */
public class DeliveryFailed extends Exception {

    private final boolean permanent;

    /** {@code permanent}: the address does not work and is not tried again; otherwise it is tried later. */
    public DeliveryFailed(String reason, boolean permanent, Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }
}
