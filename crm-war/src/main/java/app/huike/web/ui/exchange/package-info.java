/** Bringing files of purchases in, and seeing how far they are and what was wrong with them. */
package app.huike.web.ui.exchange;
