/**
 * What stands around the server on a developer's or a visitor's machine: an embedded PostgreSQL, Payara Micro as a child process, and the
 * {@code ./crm run} that ties them together. The container tests start the same two things by the same classes.
 *
 * <p>Invariant: whatever is started here is stopped here, also after Ctrl-C, and what a killed run left behind is cleared by the next one.
 * Nothing of this package is ever deployed; it uses no other room.
 */
package app.huike.launch;
