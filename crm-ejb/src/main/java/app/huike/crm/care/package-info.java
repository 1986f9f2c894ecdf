/**
 * Complaints and what customers think: cases with their service levels, surveys with their answers, what came of visits after a sale.
 *
 * <p>Invariants: a case is neither resolved nor closed without category, severity, resolution and cause; its history is only added to; a
 * customer has one open invitation to a survey at most, and answers it once; only a deed of the customer's stores an answer.
 *
 * <p>May use: shared, platform, security, customer, journey, purchase, loyalty, messaging.
 */
package app.huike.crm.care;
