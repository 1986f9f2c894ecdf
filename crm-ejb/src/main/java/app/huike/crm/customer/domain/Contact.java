package app.huike.crm.customer.domain;

/**
 * A place where a customer can be reached.
 *
 * @param value as it is written on an envelope or dialled
 * @param normalised equal for two ways to write the same place: what tells that two customers may be one
 */
public record Contact(ContactKind kind, String value, String normalised) {}
