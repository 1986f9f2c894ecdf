/** Points and membership for programs: {@code /api/v1/customers/{ref}/points}, {@code /membership} and {@code /referrals}. */
package app.huike.web.rest.loyalty;
