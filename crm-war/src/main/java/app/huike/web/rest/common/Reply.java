package app.huike.web.rest.common;

/**
 * What a POST answers.
 *
 * @param status 200 or 201
 * @param entity a record of this package or below
 */
public record Reply(int status, Object entity) {

    public static Reply ok(Object entity) {
        return new Reply(200, entity);
    }

    public static Reply created(Object entity) {
        return new Reply(201, entity);
    }
}
