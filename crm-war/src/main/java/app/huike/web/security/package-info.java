/**
 * Who is at the door: log-in, sessions, bearer keys, security headers. Which page wants which right stands in
 * {@link app.huike.web.security.PageRights}; what somebody may do with the business is decided at its doors.
 *
 * <p>Invariant: every request runs as exactly one {@link app.huike.crm.security.Actor}; a session opens pages and never REST, a key opens
 * REST and never pages.
 */
package app.huike.web.security;
