package app.huike.crm.care.domain;

import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.platform.WorkingHours;
import java.time.Duration;
import java.time.Instant;

/**
 * A promise on a case: three quarters of it warn, the whole escalates. It runs day and night or in the shop's working time, and stands while
 * the customer is awaited: what it stood is added to it.
 *
 * @param stood how long it stood, in its own kind of time
 * @param took from start to {@code metAt}, in its own kind of time and without what it stood; null while it is not met
 */
public record Deadline(
        DeadlineKind kind,
        int round,
        String amount,
        boolean working,
        Instant startedAt,
        Duration stood,
        Instant warnAt,
        Instant dueAt,
        Instant metAt,
        Duration took,
        Instant warnedAt,
        Instant escalatedAt) {

    /** It begins to run. */
    public static Deadline start(ServiceLevel level, int round, Instant at, WorkingHours hours) {
        return timed(level.kind(), round, level.amount(), level.working(), at, Duration.ZERO, hours);
    }

    private static Deadline timed(
            DeadlineKind kind,
            int round,
            String amount,
            boolean working,
            Instant at,
            Duration stood,
            WorkingHours hours) {
        Duration whole = working ? hours.length(amount) : Duration.parse(amount);
        Duration threeQuarters = whole.multipliedBy(3).dividedBy(4);
        Instant warn = later(at, threeQuarters.plus(stood), working, hours);
        Instant due = later(at, whole.plus(stood), working, hours);
        return new Deadline(kind, round, amount, working, at, stood, warn, due, null, null, null, null);
    }

    private static Instant later(Instant at, Duration length, boolean working, WorkingHours hours) {
        return working ? hours.after(at, length) : at.plus(length);
    }

    /** The same promise by another service level, because it is known by now how grave the case is; marks stay. */
    public Deadline by(ServiceLevel level, WorkingHours hours) {
        if (!open() || level.amount().equals(amount) && level.working() == working) {
            return this;
        }
        // standing time is of the kind of the old level, so it is kept only where the new one counts alike
        Duration kept = level.working() == working ? stood : Duration.ZERO;
        return timed(kind, round, level.amount(), level.working(), startedAt, kept, hours)
                .marked(warnedAt, escalatedAt);
    }

    /** The clock runs again after it stood; one that was over before stays over. */
    public Deadline stoodFrom(Instant from, Instant until, WorkingHours hours) {
        if (!open() || from.isAfter(dueAt)) {
            return this;
        }
        Duration longer = stood.plus(between(from, until, hours));
        return timed(kind, round, amount, working, startedAt, longer, hours).marked(warnedAt, escalatedAt);
    }

    /** It is done. */
    public Deadline met(Instant at, WorkingHours hours) {
        if (!open()) {
            return this;
        }
        Duration length = between(startedAt, at, hours).minus(stood);
        Duration real = length.isNegative() ? Duration.ZERO : length;
        return new Deadline(
                kind, round, amount, working, startedAt, stood, warnAt, dueAt, at, real, warnedAt, escalatedAt);
    }

    /** Somebody was warned, or it was escalated. */
    public Deadline marked(Instant warned, Instant escalated) {
        return new Deadline(
                kind, round, amount, working, startedAt, stood, warnAt, dueAt, metAt, took, warned, escalated);
    }

    public boolean open() {
        return metAt == null;
    }

    /** Whether whoever works on it is to be warned now. */
    public boolean warns(Instant now) {
        return open() && warnedAt == null && !now.isBefore(warnAt);
    }

    /** Whether it goes to the lead now. */
    public boolean escalates(Instant now) {
        return open() && escalatedAt == null && !now.isBefore(dueAt);
    }

    /** When something is to be done about it next; null where nothing is. */
    public Instant next() {
        if (!open() || escalatedAt != null) {
            return null;
        }
        return warnedAt == null ? warnAt : dueAt;
    }

    /** For others. */
    public DeadlineView view() {
        return new DeadlineView(kind, round, amount, working, warnAt, dueAt, metAt, took, warnedAt, escalatedAt);
    }

    private Duration between(Instant from, Instant until, WorkingHours hours) {
        return working ? hours.between(from, until) : Duration.between(from, until);
    }
}
