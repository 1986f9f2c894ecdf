package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one customer has in one currency at a moment, while nobody else may change it: the lots that are open, what is owed, and what is
 * posted now. Nothing is stored here; whoever keeps the ledger adds {@link #posted()} to it.
 *
 * <p>Always: no lot has less than nothing, none less than is held of it; and while something is owed nothing is free, because what comes in
 * pays for it first.
 */
public final class PointsAccount {

    /** What ends first is used first, then what came in first. */
    private static final Comparator<Lot> BURNING =
            Comparator.comparing(Lot::expiresAt).thenComparing(Lot::earnedAt).thenComparing(Lot::id);

    private final UUID id;
    private final LedgerPolicy policy;
    private final Instant now;
    private final Map<UUID, Lot> lots = new HashMap<>();
    private final List<Lot> opened = new ArrayList<>();
    private final List<Entry> posted = new ArrayList<>();
    private final List<UUID> ended = new ArrayList<>();
    private final Notices notices;
    private Debt debt;

    public PointsAccount(UUID id, LedgerPolicy policy, Instant now, Collection<Lot> open, Debt debt, Notices notices) {
        this.notices = notices;
        this.id = id;
        this.policy = policy;
        this.now = now;
        open.forEach(this::know);
        this.debt = debt;
    }

    public UUID id() {
        return id;
    }

    public Instant now() {
        return now;
    }

    LedgerPolicy policy() {
        return policy;
    }

    /** What the customer has; below zero where more was taken back than was there. */
    public long balance() {
        return lots.values().stream().mapToLong(Lot::balance).sum() - debt.owed();
    }

    /** What can be spent now. */
    public long available() {
        return lots.values().stream().mapToLong(Lot::free).sum();
    }

    Debt debt() {
        return debt;
    }

    /** The new lots; their entries are among those posted. */
    public List<Lot> opened() {
        return List.copyOf(opened);
    }

    /** What was done since the account was read, in order. */
    public List<Entry> posted() {
        return List.copyOf(posted);
    }

    /** The holds that were ended. */
    public List<UUID> endedHolds() {
        return List.copyOf(ended);
    }

    /** Whether anything was done since the account was read. */
    public boolean untouched() {
        return posted.isEmpty() && ended.isEmpty();
    }

    /** The sum of what was posted of a kind, pending included. */
    public long posted(EntryKind kind) {
        return posted.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToLong(entry -> entry.change().balance() + entry.change().pending())
                .sum();
    }

    /** By how much the balance changed since the account was read. */
    public long changed() {
        return posted.stream().mapToLong(entry -> entry.change().balance()).sum();
    }

    /** In the order in which they are used. */
    List<Lot> lots() {
        return lots.values().stream().sorted(BURNING).toList();
    }

    /** The lot as it stands; one that was closed until now is open from now on. */
    Lot know(Lot lot) {
        return lots.computeIfAbsent(lot.id(), unknown -> lot);
    }

    void open(Lot empty, EntryKind kind, Change change, UUID of, String reason) {
        opened.add(know(empty));
        record(new Entry(empty.id(), kind, change, of, empty.expiresAt(), reason, now));
    }

    void post(EntryKind kind, Lot lot, Change change, UUID of) {
        record(new Entry(lot.id(), kind, change, of, null, null, now));
    }

    /** Something comes back into a lot, which lasts a while longer for it. */
    void postBack(EntryKind kind, Lot lot, long points, UUID of, String reason) {
        Instant end = policy.endAfterReturn(know(lot), now);
        record(new Entry(lot.id(), kind, Change.balance(points), of, end, reason, now));
    }

    /** What is over is gone, unless nobody has told the customer in time: then it lasts longer. */
    void lapse(Lot lot) {
        if (notices.heldFor(lot.expiresAt())) {
            post(EntryKind.LAPSED, lot, Change.balance(-lot.free()), null);
        } else {
            record(new Entry(
                    lot.id(), EntryKind.EXTENDED, Change.NONE, null, policy.endAfterReturn(lot, now), null, now));
        }
    }

    /** The customer owes more, or less where {@code change} is above zero. */
    void postOwed(EntryKind kind, long change, UUID of) {
        debt = debt.changed(change);
        posted.add(new Entry(null, kind, Change.balance(change), of, null, null, now));
    }

    private void record(Entry entry) {
        lots.computeIfPresent(entry.lotId(), (lot, now) -> now.with(entry.change(), entry.expiresAt()));
        posted.add(entry);
    }

    /** Nothing of a hold is held any longer. */
    void end(Hold hold) {
        for (Part part : hold.parts()) {
            post(EntryKind.RELEASED, part.lot(), Change.held(-part.points()), hold.id());
        }
        ended.add(hold.id());
    }

    /** Takes so much of what is free, or all of it; answers how much it was. */
    long burn(EntryKind kind, long points, UUID of, String reason) {
        long left = points;
        for (Lot lot : lots()) {
            long taken = Math.min(left, lot.free());
            if (taken > 0) {
                record(new Entry(lot.id(), kind, Change.balance(-taken), of, null, reason, now));
                left -= taken;
            }
        }
        return points - left;
    }

    /** What is free pays for what is owed. */
    void settle() {
        for (Lot lot : lots()) {
            long paid = Math.min(debt.owed(), lot.free());
            if (paid > 0) {
                post(EntryKind.SETTLED, lot, Change.balance(-paid), null);
                postOwed(EntryKind.SETTLED, paid, null);
            }
        }
    }
}
