/** The page of the daily sweeps: what they did, and what one would do now. */
package app.huike.web.ui.sweep;
