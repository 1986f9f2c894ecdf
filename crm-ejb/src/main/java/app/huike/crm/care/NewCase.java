package app.huike.crm.care;

import app.huike.crm.messaging.Interaction;

/**
 * A complaint as it is told.
 *
 * @param customerRef of a known customer; null where {@code contact} is given
 * @param contact of somebody who is no customer; null where {@code customerRef} is given
 * @param channel on which it was told
 * @param subject in a few words, at most 200 characters
 * @param text in the customer's words, at most 4000 characters; may be null
 * @param purchaseRef what it is about; null where it is about no single purchase
 * @param category key of the tree; null where it is not classified yet
 * @param severity 1 (injury, payment, data) to 4; null where it is not classified yet
 */
public record NewCase(
        String customerRef,
        Contact contact,
        Interaction.Medium channel,
        String subject,
        String text,
        String purchaseRef,
        String category,
        Integer severity) {

    /**
     * How to reach a complainant who is no customer: an e-mail address or a telephone number at least.
     *
     * @param locale BCP 47; null for the shop's
     */
    public record Contact(String name, String email, String phone, String locale) {}
}
