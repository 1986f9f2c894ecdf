/** Points and membership for programs: {@code /api/v1/customers/{ref}/points} and {@code /membership}. */
package app.huike.web.rest.loyalty;
