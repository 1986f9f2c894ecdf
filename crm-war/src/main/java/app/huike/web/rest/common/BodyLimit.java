package app.huike.web.rest.common;

import java.util.Map;

/** How large bodies may be, and the refusal of larger ones. */
public final class BodyLimit {

    static final int JSON = 1024 * 1024;

    /** Imports are streamed. */
    public static final long IMPORT = 2L * 1024 * 1024 * 1024;

    private BodyLimit() {}

    /** The refusal {@code BODY_TOO_LARGE}. */
    public static RuntimeException exceeded(long most) {
        return new RestProblem(413, "BODY_TOO_LARGE", Map.of("most", most));
    }
}
