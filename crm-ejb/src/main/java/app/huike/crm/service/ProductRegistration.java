package app.huike.crm.service;

import java.time.LocalDate;

/**
 * What the shop tells of a product that a customer owns.
 *
 * @param serial 1 to 64 of letters, digits and {@code . _ - :}
 * @param sku the same
 * @param name at most 200 characters
 * @param coveredUntil last day of the warranty, at most thirty years ahead; null where there is none
 */
public record ProductRegistration(String serial, String sku, String name, LocalDate coveredUntil) {}
