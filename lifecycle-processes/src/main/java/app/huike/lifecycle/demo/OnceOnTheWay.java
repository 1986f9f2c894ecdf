package app.huike.lifecycle.demo;

import app.huike.crm.platform.DueWork;
import java.time.Instant;
import java.util.Optional;

/** Something that happens once while the demo's past is replayed; as work that falls due. */
abstract class OnceOnTheWay implements DueWork {

    private volatile Instant due;

    /** From now on it is due at that moment. */
    void happenAt(Instant moment) {
        due = moment;
    }

    /** Does it. */
    abstract void happen();

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.ofNullable(due).filter(at -> at.isAfter(moment));
    }

    @Override
    public int runDue(Instant now) {
        if (due == null || now.isBefore(due)) {
            return 0;
        }
        due = null;
        happen();
        return 1;
    }
}
