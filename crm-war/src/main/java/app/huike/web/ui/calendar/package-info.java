/**
 * Somebody's tasks for the calendar program of a phone or a desk: the page on which the link is made and ended, and what is told under it. Who
 * has the link needs no log-in, so by default it says no more of a customer than the given name and the ref.
 */
package app.huike.web.ui.calendar;
