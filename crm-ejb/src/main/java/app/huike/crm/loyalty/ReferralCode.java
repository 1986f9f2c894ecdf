package app.huike.crm.loyalty;

/**
 * What a customer gives to friends.
 *
 * @param code twelve characters in groups of four
 * @param link the same as an address of the shop's
 */
public record ReferralCode(String code, String link) {}
