/**
 * What changes while somebody looks at a page, told to the browser at once: a stream of server-sent events at {@code /live} for each
 * browser. It says that something changed and never what: the page asks anew, by its own door and with its own rights.
 */
package app.huike.web.live;
