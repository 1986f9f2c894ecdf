/** Customers for programs: {@code /api/v1/customers}. */
package app.huike.web.rest.customer;
