package app.huike.crm.security.domain;

import app.huike.crm.security.AuditEntry;
import java.util.List;
import java.util.UUID;

/** What people did, as it is kept: only ever added to. */
public interface AuditBook {

    void add(AuditEntry entry);

    /** Newest first; {@code before} is the id of the last entry of the page before, null for the first page. */
    List<AuditEntry> list(UUID before, int limit);
}
