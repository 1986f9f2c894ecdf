/**
 * The OpenAPI document at {@code /openapi}, read from the very signatures by which calls are served: {@code @QueryParam}, the answer's type, the
 * records.
 *
 * <p>Invariant: what the document says is what holds; a record's component that may be absent is {@code @Nullable}, all others are required.
 */
package app.huike.web.rest.document;
