/**
 * What the shop looks after once it is sold: products that customers own, with serial and warranty.
 *
 * <p>Invariants: a serial is one product and belongs to one customer; with the customer's erasure the product is forgotten.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.service;
