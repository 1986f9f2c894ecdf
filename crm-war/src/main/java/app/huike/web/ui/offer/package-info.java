/** Offers, campaigns and their codes for the marketing, and codes at the counter. */
package app.huike.web.ui.offer;
