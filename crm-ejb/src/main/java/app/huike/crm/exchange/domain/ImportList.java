package app.huike.crm.exchange.domain;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.shared.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports as people see them. */
public interface ImportList {

    Optional<ImportView> find(UUID id);

    /** Newest first, from behind the cursor; null for the first page. */
    List<ImportView> list(Cursor behind, int limit);
}
