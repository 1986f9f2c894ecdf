package app.huike.crm.purchase;

import java.util.List;
import java.util.UUID;

/** Purchases of the past were stored, which nobody is told of one by one; in their transaction, once for however many customers. */
public record HistoryRecorded(List<UUID> customerIds) {

    public HistoryRecorded {
        customerIds = List.copyOf(customerIds);
    }
}
