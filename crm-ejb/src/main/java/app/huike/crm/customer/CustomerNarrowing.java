package app.huike.crm.customer;

import java.util.Map;

/**
 * What another room knows of customers, as a condition of a search: so a list stays one query, and the room keeps its tables to itself. Asked
 * for at that room's door and handed on as it is.
 *
 * @param condition SQL over the customer {@code c}
 * @param values of its named parameters
 */
public record CustomerNarrowing(String condition, Map<String, Object> values) {

    /** Every customer. */
    public static final CustomerNarrowing NONE = new CustomerNarrowing("true", Map.of());

    public CustomerNarrowing {
        values = Map.copyOf(values);
    }
}
