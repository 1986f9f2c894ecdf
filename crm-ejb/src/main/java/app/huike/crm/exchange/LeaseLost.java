package app.huike.crm.exchange;

import jakarta.ejb.ApplicationException;

/** Another node works on the import now: what this one did since the last batch is undone. Never leaves the room. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    public LeaseLost() {
        super("another node works on this import", null, false, false);
    }
}
