/** Coupons, quotes, reservations, offers and campaigns for programs. */
package app.huike.web.rest.offer;
