package app.huike.crm.care.domain;

import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseView;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the doors of the cases ask of the database. Row rules: a case is seen by its owner, its team, and whoever sees the customer. */
public interface CaseBook {

    /** The next case's number. */
    CaseNumber nextNumber();

    void add(ServiceCase one);

    /** Locked until the end of the transaction, so that deeds on one case come one after the other. */
    Optional<ServiceCase> lock(UUID id, CustomerRows rows);

    /** Writes what may change. */
    void store(ServiceCase one);

    List<Deadline> deadlines(UUID caseId);

    /** Adds a promise, or writes how it stands now. */
    void keep(UUID caseId, Deadline deadline);

    List<ServiceLevel> serviceLevels();

    void add(CaseEntry entry);

    /** A case's history, oldest first. */
    List<CaseEntry> entries(UUID caseId);

    Optional<CaseView> view(UUID id, CustomerRows rows);

    Optional<UUID> idOf(CaseNumber number);

    /** Newest first; {@code mine} and {@code team} are those of whoever asks. */
    List<CaseView> find(CaseQuery query, UUID mine, String team, CustomerRows rows, Cursor behind, int limit);

    boolean anyOpen(UUID customerId);

    /** Whether the last case that was closed left the customer unsatisfied. */
    boolean lastUnsatisfied(UUID customerId);

    /** Cases in work whose owner is gone go back to the team. */
    int giveBack(UUID owner, String team);

    /** Takes what a person wrote or told out of a customer's cases; those that are open are closed as withdrawn. */
    void forget(UUID customerId, Instant at);

    /** Lets the cases of one customer belong to another. */
    void move(UUID from, UUID into);
}
