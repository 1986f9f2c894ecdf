/**
 * What the shop looks after once it is sold: products that customers own, with serial and warranty; what they may have done, so many times.
 *
 * <p>Invariants: a serial is one product and belongs to one customer; never more is booked or used than was
 * granted, kept by a check of the table; with the customer's erasure all of it is forgotten.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.service;
