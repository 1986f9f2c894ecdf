/**
 * The demo: accounts, the shop's customers and purchases, and the sixty days that are replayed when it starts for the first time.
 *
 * <p>Invariants: nothing here runs outside demo mode; demo mode never touches a database without the demo's mark; what the last sixty days
 * left behind came in through the live doors, never as rows made by hand.
 *
 * <p>May use: every door.
 */
package app.huike.lifecycle.demo;
