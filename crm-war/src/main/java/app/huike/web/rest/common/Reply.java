package app.huike.web.rest.common;

import java.net.URI;

/**
 * What a call answers that is not always 200: the status, and JSON of a {@code T}.
 *
 * @param <T> the record of the answer; the OpenAPI document takes its schema from here
 */
public final class Reply<T> {

    private final int status;
    private final Object body;
    private final URI location;

    private Reply(int status, Object body, URI location) {
        this.status = status;
        this.body = body;
        this.location = location;
    }

    public static <T> Reply<T> ok(T answer) {
        return new Reply<>(200, answer, null);
    }

    public static <T> Reply<T> created(T answer) {
        return new Reply<>(201, answer, null);
    }

    /** What is idempotent by a ref of the shop's: 201 the first time, 200 with what is stored ever after. */
    public static <T> Reply<T> createdOnce(boolean created, T answer) {
        return created ? created(answer) : ok(answer);
    }

    /** Taken in, not yet done: 202. */
    public static <T> Reply<T> accepted(T answer) {
        return new Reply<>(202, answer, null);
    }

    /** What was answered before, as it was sent. */
    static Reply<Object> stored(int status, byte[] json) {
        return new Reply<>(status, json, null);
    }

    /** The same with the address of what was made. */
    public Reply<T> at(URI address) {
        return new Reply<>(status, body, address);
    }

    int status() {
        return status;
    }

    /** A record, or the bytes of its JSON. */
    Object body() {
        return body;
    }

    /** Null where nothing was made. */
    URI location() {
        return location;
    }
}
