package app.huike.crm.loyalty.domain;

/**
 * How much of a lot a spending or a hold took.
 *
 * @param lot as it stands now
 */
public record Part(Lot lot, long points) {}
