package app.huike.web.rest.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type a name of the code as URI
 * @param title what sort of problem, in the reader's language
 * @param detail what is wrong this time, in the reader's language
 * @param code stable, upper case; programs go by it
 * @param errors the fields that are to blame; left out where none is
 * @param traceId under which the server's log knows more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String code, List<Error> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field's mistake. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(String field, String value, String code, String reason) {}
}
