/**
 * What a request is part of: the id that its caller gave, or a new one, for all that it causes. {@code docs/it.md} tells where the id is found again.
 */
package app.huike.web.trace;
