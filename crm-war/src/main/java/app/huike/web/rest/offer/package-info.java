/** Coupons for programs: {@code /api/v1/coupons}. */
package app.huike.web.rest.offer;
