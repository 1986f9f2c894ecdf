/** The till: one form to redeem a code. */
package app.huike.web.ui.offer;
