package app.huike.crm.loyalty.domain;

/**
 * What a lot was earned by.
 *
 * @param cause such as {@code purchase}
 * @param ref of the cause, such as the purchase's; one lot for each cause and ref
 * @param rule key of the rule that decided how much; null where none did
 * @param purchaseRef the purchase whose refund takes it back; null where none does
 */
public record Origin(String cause, String ref, String rule, String purchaseRef) {}
