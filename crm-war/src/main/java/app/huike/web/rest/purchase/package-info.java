/** Purchases and refunds for programs: {@code /api/v1/purchases}. */
package app.huike.web.rest.purchase;
