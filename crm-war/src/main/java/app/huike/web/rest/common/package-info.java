/**
 * What all resources share: strict JSON, problems (RFC 9457), paging, idempotency, limits.
 *
 * <p>A call is a method and its signature, from which strictness and the OpenAPI document follow: {@code @QueryParam} (texts, {@link
 * app.huike.web.rest.common.Ref}, enums, truth values), {@code @BeanParam} {@link app.huike.web.rest.common.Paging} for a list, a {@link
 * app.huike.web.rest.common.JsonBody} with the record that it holds as {@code @Schema(implementation)}, {@link
 * app.huike.web.rest.common.Idempotent} where no ref of the shop's makes it so; it answers a record, a {@link
 * app.huike.web.rest.common.ListJson} of records, or a {@link app.huike.web.rest.common.Reply} where 200 is not all there is.
 *
 * <p>Invariant: whatever comes in, the answer is well-formed JSON with a stable code; nothing tells how the inside looks.
 */
package app.huike.web.rest.common;
