package app.huike.crm.customer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Where and how one customer can be reached on one channel.
 *
 * @param name full name; null where it is not known
 * @param address e-mail address, E.164 number or postal address; null where there is none
 * @param reachable false after a permanent failure of that address
 * @param consent for the purpose that was asked
 */
public record Recipient(
        UUID customerId,
        String name,
        String address,
        boolean reachable,
        ConsentState consent,
        Locale locale,
        ZoneId timeZone) {

    /** Whether there is an address that works. */
    public boolean hasWorkingAddress() {
        return address != null && !address.isBlank() && reachable;
    }

    /** Whether the customer has agreed to the purpose, and there is an address that works. */
    public boolean agreesAndIsReachable() {
        return consent == ConsentState.GRANTED && hasWorkingAddress();
    }

    /** The same, with the shop's language and zone where the customer's are not known. */
    Recipient elseOf(Locale shopLocale, ZoneId shopZone) {
        return new Recipient(
                customerId,
                name,
                address,
                reachable,
                consent,
                locale == null ? shopLocale : locale,
                timeZone == null ? shopZone : timeZone);
    }
}
