package app.huike.crm.exchange;

import jakarta.ejb.ApplicationException;

/** Another node works on the import now: what this one did since the last batch is undone. */
@ApplicationException(rollback = true)
class LeaseLost extends RuntimeException {

    LeaseLost() {
        super("another node works on this import", null, false, false);
    }
}
