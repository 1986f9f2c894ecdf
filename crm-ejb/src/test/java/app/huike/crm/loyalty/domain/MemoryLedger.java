package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One account's ledger as the database keeps it, but in memory: lots as they began, and entries that are only ever added. */
final class MemoryLedger {

    final List<Entry> entries = new ArrayList<>();
    final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private final Map<UUID, Instant> holds = new LinkedHashMap<>();
    private final LedgerPolicy policy;
    private final UUID id = new UUID(0, 1);
    /** Who is told of what. */
    Notices notices = Notices.ALL;

    MemoryLedger(LedgerPolicy policy) {
        this.policy = policy;
    }

    /** As it is read under its lock: open lots, debts, time passed. */
    PointsAccount at(Instant now) {
        PointsAccount account = unpassed(now);
        Passing.to(
                account,
                holds.entrySet().stream()
                        .filter(hold -> !hold.getValue().isAfter(now))
                        .map(hold -> hold(hold.getKey()))
                        .toList());
        return account;
    }

    PointsAccount unpassed(Instant now) {
        List<Lot> open = lots.keySet().stream()
                .map(this::lot)
                .filter(lot -> lot.balance() != 0 || lot.pending() != 0)
                .toList();
        return new PointsAccount(id, policy, now, open, debt(now), notices);
    }

    void append(PointsAccount account) {
        account.opened().forEach(lot -> lots.put(lot.id(), lot));
        entries.addAll(account.posted());
        holds.keySet().removeIf(hold -> hold(hold).parts().isEmpty());
    }

    void held(UUID hold, Instant until) {
        holds.put(hold, until);
    }

    List<UUID> openHolds() {
        return List.copyOf(holds.keySet());
    }

    Lot lot(UUID lotId) {
        Lot lot = lots.get(lotId);
        for (Entry entry : entries) {
            if (lotId.equals(entry.lotId())) {
                lot = lot.with(entry.change(), entry.expiresAt());
            }
        }
        return lot;
    }

    Hold hold(UUID hold) {
        return new Hold(hold, parts(entry -> hold.equals(entry.of()), entry -> entry.change()
                .held()));
    }

    List<Part> spent(UUID spend) {
        return parts(entry -> spend.equals(entry.of()), entry -> -entry.change().balance());
    }

    private List<Part> parts(Predicate<Entry> which, java.util.function.ToLongFunction<Entry> points) {
        Map<UUID, Long> byLot = entries.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Entry::lotId, LinkedHashMap::new, Collectors.summingLong(points)));
        return byLot.entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> new Part(lot(part.getKey()), part.getValue()))
                .toList();
    }

    Earned earned(UUID lotId) {
        return new Earned(
                lot(lotId),
                -sum(entry -> entry.kind() == EntryKind.REVERSED && lotId.equals(entry.of())),
                -sum(entry -> lotId.equals(entry.lotId())
                        && (entry.kind() == EntryKind.LAPSED || entry.kind() == EntryKind.REINSTATED)));
    }

    Lapsed lapsed(UUID lotId, Instant now) {
        Instant since = now.minus(policy.reinstatable());
        Predicate<Entry> here = entry -> lotId.equals(entry.lotId());
        long lately = -sum(here.and(entry -> entry.kind() == EntryKind.LAPSED)
                .and(entry -> !entry.at().isBefore(since)));
        long inAll = -sum(here.and(entry -> entry.kind() == EntryKind.LAPSED || entry.kind() == EntryKind.REINSTATED));
        return new Lapsed(lot(lotId), lately, inAll);
    }

    long balance() {
        return entries.stream().mapToLong(entry -> entry.change().balance()).sum();
    }

    long balanceAt(Instant at) {
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(at))
                .mapToLong(entry -> entry.change().balance())
                .sum();
    }

    long owed() {
        return -sum(entry -> entry.lotId() == null);
    }

    private Debt debt(Instant now) {
        Instant old = policy.owedTooLongSince(now);
        long paid = sum(entry -> entry.lotId() == null && entry.change().balance() > 0);
        long grown = -sum(entry -> entry.lotId() == null
                && entry.change().balance() < 0
                && !entry.at().isAfter(old));
        return new Debt(owed(), Math.max(grown - paid, 0));
    }

    /** Of balance and pending. */
    long sum(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .mapToLong(entry -> entry.change().balance() + entry.change().pending())
                .sum();
    }
}
