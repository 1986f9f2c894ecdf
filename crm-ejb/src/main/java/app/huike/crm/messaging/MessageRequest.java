package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param effectKey unique for the effect, such as {@code welcome:<instance>:serviceTask_sendWelcome}: asked twice, sent once
 * @param template key of the template, such as {@code welcome}
 * @param model values by name: String, Integer, {@link org.joda.money.Money}, Instant (shown as a date of the shop's) or
 *     {@link app.huike.crm.shared.Discount}; {@code name} and the shop's values are added
 * @param sendBefore past this it is never sent
 * @param rank of the same customer's marketing that waits, the smaller goes first
 */
public record MessageRequest(
        UUID customerId,
        Channel channel,
        Purpose purpose,
        String template,
        Map<String, Object> model,
        String effectKey,
        Instant sendBefore,
        int rank) {}
