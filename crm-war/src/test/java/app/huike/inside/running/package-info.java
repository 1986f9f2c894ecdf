/** Figures of what runs, against the real engine and database. */
package app.huike.inside.running;
