package app.huike.lifecycle.task;

import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task as it is written down when the process comes to it.
 *
 * @param parameters values for its texts: moments in ISO, money as {@code USD 12.30}
 * @param fields what its form asks besides
 * @param wants outcome → {@code field=first|second}
 * @param review outcomes that wait for a second person
 * @param certificate what whoever does it must have learnt; null for nothing
 * @param needsLanguage whether it is done in the customer's language only
 */
record NewTask(
        String id,
        String kind,
        UUID customerId,
        String team,
        String assignee,
        String group,
        Instant createdAt,
        Instant dueAt,
        int priority,
        Map<String, String> parameters,
        List<String> outcomes,
        List<String> bulk,
        List<String> review,
        String contact,
        List<String> reached,
        Map<String, String> wants,
        List<TaskField> fields,
        String certificate,
        boolean needsLanguage,
        ProcessTrace process) {}
