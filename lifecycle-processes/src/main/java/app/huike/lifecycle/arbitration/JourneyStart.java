package app.huike.lifecycle.arbitration;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The wish that a process starts for a customer.
 *
 * @param cause what it is started for, such as the id of a purchase: one run of the process for one customer and cause
 * @param variables String, Boolean, Integer, Long or Date by name, no personal data
 */
public record JourneyStart(String process, UUID customerId, String cause, Map<String, Object> variables) {

    public JourneyStart {
        variables = Collections.unmodifiableMap(new HashMap<>(variables));
    }
}
