/** Complaints and surveys: the board, a case, its figures, what customers answered, and the page on which they answer. */
package app.huike.web.ui.care;
