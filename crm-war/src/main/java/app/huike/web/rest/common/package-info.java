/**
 * What all resources share: strict JSON, problems (RFC 9457), paging, idempotency, limits.
 *
 * <p>Invariant: whatever comes in, the answer is well-formed JSON with a stable code; nothing tells how the inside looks.
 */
package app.huike.web.rest.common;
