/**
 * The read side: figures and lists across rooms. Reads every room's tables, writes none.
 *
 * <p>May use: every other room.
 */
package app.huike.crm.analytics;
