package app.huike.web.rest.common;

import java.util.Map;

/** What only the interface refuses, before the business is asked: no JSON, too large, wrong key. */
final class RestProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> values;

    RestProblem(int status, String code, Map<String, Object> values) {
        super(code + " " + values, null, false, false);
        this.status = status;
        this.code = code;
        this.values = values;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, Object> values() {
        return values == null ? Map.of() : values;
    }
}
